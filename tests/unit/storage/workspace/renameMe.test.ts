import { expect, it } from 'vitest';
import { DEFAULT_PREFIX } from '@/documents/place';
import { CouchHttp } from '@/storage/sync/couch/couchHttp';
import { introduceMember } from '@/workspace/connecting/memberDocument';
import { withCookies } from '../../../couch/cookieJar';
import { aWorkspace, PASSWORD } from '../sync/aWorkspace';
import { newDevice } from '../sync/device';
import { capture } from '../sync/work';

const ME = 'member:ann' as never;

it('tells the team the name that somebody gives themselves', async () => {
  const standIn = await aWorkspace({ ann: ['edit:help'], bob: ['read:help'] });
  const send = withCookies(standIn.fetch);
  const http = new CouchHttp('http://couch', send);
  const body = { name: 'ann', password: PASSWORD };
  await http.ask({ method: 'POST', path: '_session', body });
  await introduceMember(http, DEFAULT_PREFIX, { me: ME, name: 'ann' });
  const ann = await newDevice(standIn, 'ann');
  const { renameMe } = await import('@/storage/renameMe');
  await ann.sync();
  await renameMe(' Ann Ferrer ');
  await renameMe('Ann Ferrer');
  expect(await ann.database.outbox.count()).toBe(1);
  await ann.sync();
  expect(await ann.database.outbox.count()).toBe(0);
  const bob = await newDevice(standIn, 'bob');
  await bob.sync();
  expect(await bob.database.members.get(ME)).toMatchObject({ name: 'Ann Ferrer' });
});

it('is nobody’s business on a device that stands alone', async () => {
  const standIn = await aWorkspace({ ann: ['edit:help'] });
  const ann = await newDevice(standIn, 'ann');
  const { renameMe } = await import('@/storage/renameMe');
  await ann.database.members.put({ id: ME, schema: 1, name: 'ann' });
  await renameMe('Ann Ferrer');
  expect(await ann.database.outbox.count()).toBe(0);
  expect(await ann.database.members.get(ME)).toMatchObject({ name: 'Ann Ferrer' });
});

it('leaves a member the name that the team knows, whatever answers are signed with', async () => {
  const standIn = await aWorkspace({ ann: ['edit:help'] });
  const ann = await newDevice(standIn, 'ann');
  await ann.database.members.put({ id: ME, schema: 1, name: 'Ann Ferrer, Billing' });
  await capture(ann, 'Refund', 'By card.', { sync: true });
  expect(await ann.database.members.get(ME)).toMatchObject({ name: 'Ann Ferrer, Billing' });
});
