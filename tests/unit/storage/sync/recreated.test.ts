import { describe, expect, it } from 'vitest';
import type { Backend, Content } from '@/storage/sync/backend';
import { CouchBackend } from '@/storage/sync/couch/couchBackend';
import { withCookies } from '../../../couch/cookieJar';
import type { StandIn } from '../../../couch/standIn/standIn';
import { addCollection, aWorkspace, PREFIX } from './aWorkspace';
import { cardsOf, type Device, newDevice, rowsOf } from './device';
import { capture, edit } from './work';

const HELP = `${PREFIX}c_help`;

async function admin(standIn: StandIn): Promise<Backend> {
  const backend = new CouchBackend('http://couch', withCookies(standIn.fetch));
  await backend.signIn({ name: 'admin', password: 'password' });
  return backend;
}

async function write(standIn: StandIn, id: string, content: Content): Promise<void> {
  const backend = await admin(standIn);
  const [outcome] = await backend.push(HELP, [{ id, base: null, content }]);
  expect(outcome).toMatchObject({ state: 'accepted' });
}

function declare(standIn: StandIn, instance: string): Promise<void> {
  const at = '2026-11-02T09:00:00.000Z';
  return write(standIn, 'meta:instance', { schema: 1, instance, at });
}

/** Puts another database under the name, in the very second in which the first was made. */
async function replace(standIn: StandIn): Promise<void> {
  standIn.couch.drop(HELP);
  await addCollection(standIn, 'help');
}

/** A device of Ann's with cards of hers in a database that says which it is. */
async function begin(titles: readonly string[]) {
  const standIn = await aWorkspace({ ann: ['edit:help'], bob: ['edit:help'] });
  const moment = Date.now();
  standIn.couch.options.now = () => moment;
  await replace(standIn);
  await declare(standIn, 'one');
  const ann = await newDevice(standIn, 'ann');
  await ann.sync();
  for (const title of titles) await capture(ann, title);
  await ann.sync();
  return { standIn, ann };
}

async function titlesOf(device: Device): Promise<string[]> {
  return (await cardsOf(device)).map(({ title }) => title).sort();
}

describe('another database under the name of one', () => {
  it('is told by what it says of itself where it was made in the same second', async () => {
    const { standIn, ann } = await begin(['Refunds', 'Parcels']);
    const [kept] = (
      await (await admin(standIn)).pull(HELP, null, { limit: 100, wait: 0 })
    ).changes.filter(({ content }) => content?.title === 'Refunds');
    await replace(standIn);
    await declare(standIn, 'two');
    if (kept?.content) await write(standIn, kept.id, kept.content);
    // As many changes as before: its feed alone would tell nothing new.
    await write(standIn, 'card:01J00000000000000000000000', {
      ...kept?.content,
      title: 'Delivery times',
    });
    await ann.sync();
    expect(await titlesOf(ann)).toEqual(['Delivery times', 'Refunds']);
    standIn.log.length = 0;
    await ann.sync();
    expect(standIn.log.filter(({ path }) => path.includes('since=0'))).toEqual([]);
  });

  it('gets what was changed here and is not there as something new of whoever sends it', async () => {
    const { standIn, ann } = await begin(['Refunds', 'Parcels']);
    const bob = await newDevice(standIn, 'bob');
    await bob.sync();
    const [card] = await cardsOf(bob);
    if (!card) throw new Error('Bob has no card.');
    await edit(bob, card.id, { body: 'What Bob wrote.' });
    await replace(standIn);
    await declare(standIn, 'two');
    await bob.sync();
    expect(await bob.refusedChanges()).toEqual([]);
    expect(await rowsOf(bob)).toEqual([]);
    await ann.sync();
    const found = (await cardsOf(ann)).find(({ id }) => id === card.id);
    expect(found?.answer.en?.body).toBe('What Bob wrote.');
  });
});
