import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFIX } from '@/documents/place';
import { createWorkspace } from '@/workspace/administration/createWorkspace';
import { openServer } from '@/workspace/administration/server';
import { allSteps } from '@/workspace/administration/step';
import { StandIn } from '../../../couch/standIn/standIn';
import { ADMIN, administer, asAdministrator, aWorkspace } from './aServer';

const open = (standIn: StandIn, login = ADMIN) =>
  openServer({
    ...{ address: 'https://couch.test/', login, prefix: DEFAULT_PREFIX },
    send: standIn.fetch,
  });

const answering = (status: number, body: string, type = 'application/json') => {
  const standIn = new StandIn();
  standIn.before = () => ({ status, body, headers: { 'content-type': type } });
  return standIn;
};

describe('opening a server as its administrator', () => {
  it('tells its version, and asks nobody else', async () => {
    const server = await open(new StandIn());
    expect(server).toMatchObject({ version: '3.5.0', address: 'https://couch.test' });
  });

  it('works where nothing is told without a sign-in', async () => {
    const standIn = new StandIn({ settings: { chttpd: { require_valid_user: 'true' } } });
    expect(await open(standIn)).toMatchObject({ version: '3.5.0' });
  });

  it('takes a password of signs beyond ASCII', async () => {
    const standIn = new StandIn({ admins: { añil: 'contraseña ✓' } });
    expect(await open(standIn, { name: 'añil', password: 'contraseña ✓' })).toBeDefined();
  });

  it.each([
    ['a page', answering(200, '<html>Hello</html>', 'text/html'), { kind: 'login-page' }],
    ['another interface', answering(200, '{"hello":1}'), { problem: { problem: 'not-couchdb' } }],
    ['one that knows no such page', answering(404, '{"error":"x"}'), { problem: {} }],
    ['words', answering(200, 'It works'), { problem: { problem: 'not-couchdb' } }],
  ])('tells apart what is no CouchDB: %s', async (_, standIn, failure) => {
    await expect(open(standIn)).rejects.toMatchObject(failure);
  });

  it('tells a wrong password, a locked account and somebody who administers nothing', async () => {
    const { standIn } = await aWorkspace();
    const wrong = { name: 'admin', password: 'wrong' };
    await asAdministrator(standIn)('PUT', '_users/org.couchdb.user:bea', {
      ...{ name: 'bea', password: 'secret', roles: [], type: 'user' },
    });
    const bea = { name: 'bea', password: 'secret' };
    await expect(open(standIn, bea)).rejects.toMatchObject({
      problem: { problem: 'not-administrator', name: 'bea' },
    });
    for (let count = 0; count < 5; count += 1) {
      await expect(open(standIn, wrong)).rejects.toMatchObject({
        problem: { problem: 'wrong-password', name: 'admin' },
      });
    }
    await expect(open(standIn)).rejects.toMatchObject({ problem: { problem: 'locked' } });
  });

  it.each(['3.4.3', '2.3.1', '1.7'])('sets nothing up on CouchDB %s', async (version) => {
    const standIn = new StandIn();
    standIn.before = ({ path }) =>
      path === '/'
        ? { status: 200, body: JSON.stringify({ couchdb: 'Welcome', version }) }
        : undefined;
    const server = await administer(standIn);
    await expect(allSteps(createWorkspace(server, { name: 'Acme' }))).rejects.toMatchObject({
      problem: { problem: 'old', version },
    });
    expect(standIn.couch.names()).toEqual(['_users']);
  });
});
