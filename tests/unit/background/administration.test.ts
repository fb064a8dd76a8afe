import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerAdministration } from '@/entrypoints/background/administration/answerAdministration';
import type { RequestName, RequestOf, ResponseOf } from '@/messaging/requests';
import { StandIn } from '../../couch/standIn/standIn';
import { aCard, asAdministrator } from '../workspace/administration/aServer';

const ADDRESS = 'https://couch.test';
const ACCESS = {
  ...{ address: ADDRESS, prefix: 'sidecard-', admin: 'admin', password: 'password' },
};
const OPTIONS = 'chrome-extension://test-extension-id/options.html';

let standIn: StandIn;
let sent: { url: string; init: RequestInit }[];
let mayReach: boolean;

beforeEach(() => {
  fakeBrowser.reset();
  standIn = new StandIn();
  sent = [];
  mayReach = true;
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => mayReach);
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation(
    (path) => `chrome-extension://test-extension-id${path}`,
  );
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return standIn.fetch(url, init);
  });
  answerAdministration();
});

/** What the background answers to a message of a page; undefined where it has nothing to say. */
async function ask<Name extends RequestName>(
  name: Name,
  body: RequestOf<Name>,
  url = OPTIONS,
): Promise<ResponseOf<Name> | undefined> {
  const sender = { id: fakeBrowser.runtime.id, url };
  const message = { sidecard: name, body };
  const answers = await fakeBrowser.runtime.onMessage.trigger(message, sender, () => undefined);
  return answers.find((each: unknown) => each !== undefined);
}

type Change = RequestOf<'administration.change'>['change'];
const change = (wanted: Change) => ask('administration.change', { ...ACCESS, change: wanted });
const SET_UP = { does: 'create', name: 'Acme', collection: 'Facturación' } as const;
const INVITED = {
  ...{ does: 'invite', user: 'ana', displayName: 'Ana Gómez', isManager: true },
  ...{ grants: [{ slug: 'facturacion', right: 'verify' }], memberAddress: ADDRESS },
} as const satisfies Change;
const member = { hasAccount: true, isManager: true, name: 'Ana Gómez', user: 'ana' };

describe('looking after a server', () => {
  it('is for pages of the extension alone', async () => {
    expect(await ask('administration.look', ACCESS, 'https://acme.zendesk.com/')).toBeUndefined();
    expect(await ask('administration.look', { ...ACCESS, password: '' })).toBeUndefined();
    expect(sent).toEqual([]);
    expect(await ask('administration.look', ACCESS)).toEqual({ state: 'none' });
  });

  it('sends the login to that server with each request, and no cookie', async () => {
    await change(SET_UP);
    expect(sent.length).toBeGreaterThan(5);
    for (const { url, init } of sent) {
      expect(url.startsWith(`${ADDRESS}/`)).toBe(true);
      expect(init.credentials).toBe('omit');
    }
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('sets a workspace up, and tells who may do what in it', async () => {
    expect(await change(SET_UP)).toEqual({ state: 'done', notes: [], invitation: null });
    const done = await change(INVITED);
    expect(done).toMatchObject({ state: 'done', notes: [], invitation: { isPersonal: true } });
    expect(await ask('administration.look', ACCESS)).toEqual({
      state: 'workspace',
      overview: {
        ...{ name: 'Acme', areRulesBehind: false, groups: [] },
        collections: [{ slug: 'facturacion', name: 'Facturación' }],
        members: [{ ...member, rights: [{ slug: 'facturacion', right: 'verify' }] }],
      },
    });
    const rights = [{ slug: 'facturacion', right: 'none' as const }];
    await change({ does: 'set-rights', user: 'ana', rights, isManager: false });
    expect(await ask('administration.look', ACCESS)).toMatchObject({
      overview: { members: [{ ...member, isManager: false, rights: [] }] },
    });
  });

  it('gives another link only where it is asked for', async () => {
    await change(SET_UP);
    await change(INVITED);
    expect(await change(INVITED)).toEqual({
      state: 'done',
      notes: [{ what: 'account-there', about: 'ana', place: '', count: 1 }],
      invitation: null,
    });
    const memberAddress = 'https://team.test/couch/';
    const again = await change({ does: 'new-link', user: 'ana', memberAddress });
    expect(again).toMatchObject({ invitation: { isPersonal: true } });
    expect(JSON.stringify(again)).toContain('https://team.test/couch/#sidecard-join=');
  });

  it('tells how many cards were left, and to whom they went', async () => {
    await change(SET_UP);
    await change(INVITED);
    await change({ ...INVITED, user: 'bea', displayName: '', grants: [] });
    const put = asAdministrator(standIn);
    for (const last of ['1', '2']) {
      const id = `card:01J0000000000000000000000${last}`;
      await put('PUT', `sidecard-c_facturacion/${id}`, aCard({ owner: 'member:ana' }));
    }
    const note = { about: '', place: '', count: 2 };
    expect(await change({ does: 'remove', user: 'ana', handTo: '' })).toMatchObject({
      notes: [{ ...note, what: 'still-theirs' }],
    });
    expect(await change({ does: 'hand-on', user: 'ana', handTo: 'bea' })).toMatchObject({
      notes: [
        { ...note, what: 'handed-on', about: 'bea' },
        { what: 'needs-edit', about: 'bea', place: 'facturacion', count: 1 },
      ],
    });
  });

  it('names what is wrong, and puts right what it set up itself', async () => {
    await change(SET_UP);
    const put = asAdministrator(standIn);
    const open = { admins: { names: [], roles: [] }, members: { names: [], roles: [] } };
    await put('PUT', 'sidecard-c_facturacion/_security', open);
    expect(await ask('administration.check', ACCESS)).toEqual({
      state: 'checked',
      findings: [
        {
          ...{ severity: 'unsafe', what: 'database-open', isRepaired: true },
          ...{ about: 'sidecard-c_facturacion', more: '' },
        },
      ],
    });
    expect(await change({ does: 'repair' })).toEqual({
      ...{ state: 'done', notes: [], invitation: null },
    });
    expect(await ask('administration.check', ACCESS)).toEqual({ state: 'checked', findings: [] });
  });
});

describe('what stands in the way is told apart', () => {
  it.each([
    [{ address: 'couch' }, 'no-address', ''],
    [{ address: 'http://couch.test' }, 'not-https', ''],
    [{ prefix: 'Not a prefix' }, 'no-workspace', 'Not a prefix'],
    [{ password: 'wrong' }, 'wrong-password', 'admin'],
  ])('%j', async (wrong, problem, about) => {
    const answer = await ask('administration.look', { ...ACCESS, ...wrong });
    expect(answer).toEqual({ state: 'failed', failure: { problem, about } });
  });

  it.each([
    ['drop' as const, 'unreachable'],
    [{ status: 200, body: '<p>Hi</p>' }, 'login-page'],
    [{ status: 200, body: '{"hello":"there"}' }, 'not-couchdb'],
    [{ status: 503, body: '{"error":"busy"}' }, 'busy'],
  ])('of a server that answers %j', async (answer, problem) => {
    standIn.before = () => answer;
    expect(await ask('administration.look', ACCESS)).toMatchObject({ failure: { problem } });
  });

  it('before anything is sent where the browser holds it back', async () => {
    mayReach = false;
    expect(await ask('administration.look', ACCESS)).toMatchObject({
      failure: { problem: 'not-allowed' },
    });
    expect(sent).toEqual([]);
  });

  it('of a login that administers nothing, and of names that cannot be', async () => {
    await change(SET_UP);
    const account = { name: 'ben', password: 'p', roles: ['member'], type: 'user' };
    await asAdministrator(standIn)('PUT', '_users/org.couchdb.user:ben', account);
    expect(await ask('administration.look', { ...ACCESS, admin: 'ben', password: 'p' })).toEqual({
      ...{ state: 'failed', failure: { problem: 'not-administrator', about: 'ben' } },
    });
    expect(await change({ does: 'add-collection', name: '日本', slug: '' })).toMatchObject({
      failure: { problem: 'unfit-slug', about: '日本' },
    });
    expect(await change({ ...INVITED, user: '_ana' })).toMatchObject({
      failure: { problem: 'unfit-account', about: '_ana' },
    });
    expect(await change({ ...INVITED, memberAddress: 'http://team.test' })).toMatchObject({
      failure: { problem: 'not-https' },
    });
  });
});
