import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFIX } from '@/documents/place';
import { RULES_VERSION, ruleDocument } from '@/documents/rules/ruleDocument';
import { CouchHttp } from '@/storage/sync/couch/couchHttp';
import { type ConnectProblem, problemOf } from '@/workspace/connecting/connectFailure';
import { connectByPassword, joinByLink } from '@/workspace/connecting/joinByPassword';
import { introduceMember } from '@/workspace/connecting/memberDocument';
import { withCookies } from '../../../couch/cookieJar';
import type { StandIn } from '../../../couch/standIn/standIn';
import type { Interference, SeenRequest } from '../../../couch/standIn/traffic';
import { aWorkspace, PASSWORD } from '../../storage/sync/aWorkspace';

const ADMIN = { authorization: `Basic ${btoa('admin:password')}` };
const OWN = 'my own long password';

function browserOf(standIn: StandIn): CouchHttp {
  return new CouchHttp('https://couch.example.com', withCookies(standIn.fetch));
}

async function asAdmin(standIn: StandIn, path: string, body: unknown, method = 'PUT') {
  const headers = { ...ADMIN, 'content-type': 'application/json' };
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const answer = await standIn.fetch(`https://couch.example.com/${path}`, init);
  const json = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(json)}`);
  return json;
}

/** Lets people change their own records. */
async function openRecords(standIn: StandIn): Promise<void> {
  const members = { names: [], roles: ['member'] };
  await asAdmin(standIn, '_node/_local/_config/couchdb/users_db_security_editable', 'true');
  await asAdmin(standIn, '_users/_security', { admins: { roles: ['_admin'] }, members });
}

async function problem(connecting: Promise<unknown>): Promise<ConnectProblem | 'none'> {
  return connecting.then(() => 'none' as const, problemOf);
}

function signIn(standIn: StandIn, name = 'ann', password = PASSWORD) {
  return connectByPassword(browserOf(standIn), DEFAULT_PREFIX, { name, password });
}

/** Has something else answer the requests of a kind. */
function answering(pattern: RegExp, interference: Interference) {
  return ({ method, path }: SeenRequest) =>
    pattern.test(`${method} ${path}`) ? interference : undefined;
}

const html = { 'content-type': 'text/html' };

describe('connecting by name and password', () => {
  it('tells who somebody is, and which workspace it is', async () => {
    const standIn = await aWorkspace({ ann: ['edit:help'] });
    const meta = { schema: 1, instance: 'one', at: '2026-11-22T10:00:00.000Z' };
    expect(await signIn(standIn)).toMatchObject({ instance: null });
    await asAdmin(standIn, 'sidecard-hub/meta:instance', meta);
    expect(await signIn(standIn)).toEqual({
      ...{ account: 'ann', me: 'member:ann', instance: 'one' },
      roles: expect.arrayContaining(['member', 'edit:help']),
    });
  });

  it('works where a server lets nobody in who is not signed in', async () => {
    const standIn = await aWorkspace({ ann: ['edit:help'] });
    const body = '{"error":"unauthorized","reason":"Authentication required."}';
    standIn.before = ({ method, path, headers }) =>
      headers.has('cookie') || (method === 'POST' && path === '/_session')
        ? undefined
        : { status: 401, body };
    expect(await signIn(standIn)).toMatchObject({ account: 'ann' });
  });

  it.each<[ConnectProblem, string, Interference]>([
    ['unreachable', 'no line', 'drop'],
    ['not-couchdb', 'a web page', { status: 200, headers: html, body: '<!doctype html><p>Hi' }],
    ['not-couchdb', 'a page that is not found', { status: 404, headers: html, body: '<p>No' }],
    ['not-couchdb', 'some other JSON', { status: 200, body: '{"status":"ok"}' }],
    ['not-couchdb', 'another interface', { status: 404, body: '{"message":"Not Found"}' }],
    ['not-couchdb', 'a sign-in of its own', { status: 401, headers: html, body: '<p>Who?' }],
    ['not-couchdb', 'a redirect', { status: 301, headers: { location: 'https://x.example/' } }],
    ['too-old', '3.4', { status: 200, body: '{"couchdb":"Welcome","version":"3.4.2"}' }],
    ['too-old', '2.3', { status: 200, body: '{"couchdb":"Welcome","version":"2.3.1"}' }],
    ['busy', 'a server under repair', { status: 503, body: '{"error":"x","reason":""}' }],
  ])('is %s for %s, and the password stays here', async (expected, _, interference) => {
    const standIn = await aWorkspace({ ann: ['edit:help'] });
    standIn.before = answering(/^GET \/$/, interference);
    expect(await problem(signIn(standIn))).toBe(expected);
    expect(standIn.log.filter(({ path }) => path === '/_session')).toEqual([]);
  });

  it.each(['3.5.0', '3.6.1-RC1', '4.0', '10.0.0'])('takes CouchDB %s', async (version) => {
    const standIn = await aWorkspace({ ann: ['edit:help'] });
    const body = JSON.stringify({ couchdb: 'Welcome', version });
    standIn.before = answering(/^GET \/$/, { status: 200, body });
    expect(await problem(signIn(standIn))).toBe('none');
  });

  it('tells a wrong password from an account that is locked by too many', async () => {
    const standIn = await aWorkspace({ ann: ['edit:help'] });
    for (let times = 0; times < 5; times += 1) {
      expect(await problem(signIn(standIn, 'ann', 'wrong'))).toBe('wrong-password');
    }
    expect(await problem(signIn(standIn))).toBe('locked');
    expect(await problem(signIn(standIn, 'nobody'))).toBe('wrong-password');
  });

  it('says so where the browser does not keep the session', async () => {
    const standIn = await aWorkspace({ ann: ['edit:help'] });
    const http = new CouchHttp('https://couch.example.com', standIn.fetch);
    const connecting = connectByPassword(http, DEFAULT_PREFIX, { name: 'ann', password: PASSWORD });
    expect(await problem(connecting)).toBe('no-cookie');
  });

  it('finds no workspace where there is none, and none where it is another’s database', async () => {
    const standIn = await aWorkspace({ ann: ['edit:help'] });
    await asAdmin(standIn, 'sidecard-hub', undefined, 'DELETE');
    expect(await problem(signIn(standIn))).toBe('no-workspace');
    await asAdmin(standIn, 'sidecard-hub', undefined);
    await asAdmin(standIn, 'sidecard-hub/_security', { members: { roles: ['member'] } });
    expect(await problem(signIn(standIn))).toBe('no-workspace');
  });

  it('is not for accounts that are no members', async () => {
    const standIn = await aWorkspace({ ann: ['edit:help'] });
    const record = { name: 'eve', password: PASSWORD, type: 'user', roles: [] };
    await asAdmin(standIn, '_users/org.couchdb.user:eve', record);
    expect(await problem(signIn(standIn, 'eve'))).toBe('not-a-member');
  });

  it('does not work by rules that it does not know yet', async () => {
    const standIn = await aWorkspace({ ann: ['edit:help'] });
    const path = 'sidecard-hub/_design/sidecard';
    const { _rev } = await asAdmin(standIn, path, undefined, 'GET');
    const rules = RULES_VERSION + 1;
    await asAdmin(standIn, path, { ...ruleDocument('hub'), rules, _rev });
    expect(await problem(signIn(standIn))).toBe('newer-rules');
  });

  it('is not for an account whose name no member can have', async () => {
    const name = 'ß'.repeat(40);
    const standIn = await aWorkspace({ [name]: ['edit:help'] });
    expect(await problem(signIn(standIn, name))).toBe('bad-name');
  });
});

describe('joining by a personal link', () => {
  function join(standIn: StandIn, own = OWN) {
    const link = { name: 'ann', password: PASSWORD };
    return joinByLink(browserOf(standIn), DEFAULT_PREFIX, link, own);
  }

  it('uses the link up: the person’s own password is the one from now on', async () => {
    const standIn = await aWorkspace({ ann: ['edit:help'] });
    await openRecords(standIn);
    const joined = await join(standIn);
    expect(joined).toMatchObject({ account: 'ann', linkPassword: 'changed' });
    expect(await problem(signIn(standIn))).toBe('wrong-password');
    expect(await signIn(standIn, 'ann', OWN)).toMatchObject({
      roles: expect.arrayContaining(['member', 'edit:help']),
    });
    expect(await problem(join(standIn, 'another long password'))).toBe('used-link');
  });

  it('joins where the server keeps people from their records, and says so', async () => {
    const standIn = await aWorkspace({ ann: ['edit:help'] });
    expect(await join(standIn)).toMatchObject({ linkPassword: 'unchanged' });
    expect(await problem(signIn(standIn))).toBe('none');
  });

  it.each(['lost', 'drop', 'half'] as const)(
    'goes on where it was interrupted: %s',
    async (way) => {
      const standIn = await aWorkspace({ ann: ['edit:help'] });
      await openRecords(standIn);
      standIn.before = answering(/^PUT \/_users/, way);
      expect(await problem(join(standIn))).not.toBe('none');
      standIn.before = () => undefined;
      expect(await join(standIn)).toMatchObject({ account: 'ann', linkPassword: 'changed' });
      expect(await problem(signIn(standIn))).toBe('wrong-password');
    },
  );

  it('is patient with a server that still knows the old password for a moment', async () => {
    const standIn = await aWorkspace({ ann: ['edit:help'] });
    await openRecords(standIn);
    let isChanged = false;
    let refused = 0;
    standIn.before = ({ method, path }) => {
      if (method === 'PUT') isChanged = true;
      if (!isChanged || path !== '/_session' || refused === 2) return undefined;
      refused += 1;
      return { status: 401, body: '{"error":"unauthorized","reason":"Name or password is wrong"}' };
    };
    expect(await join(standIn)).toMatchObject({ linkPassword: 'changed' });
  });

  it('says so where the server wants another password', async () => {
    const standIn = await aWorkspace({ ann: ['edit:help'] });
    await openRecords(standIn);
    const body = '{"error":"bad_request","reason":"Password does not conform to requirements."}';
    standIn.before = answering(/^PUT \/_users/, { status: 400, body });
    expect(await problem(join(standIn))).toBe('weak-password');
  });

  it('leaves the link as it is where there is no workspace', async () => {
    const standIn = await aWorkspace({ ann: ['edit:help'] });
    await openRecords(standIn);
    await asAdmin(standIn, 'sidecard-hub', undefined, 'DELETE');
    standIn.log.length = 0;
    expect(await problem(join(standIn))).toBe('no-workspace');
    expect(standIn.log.filter(({ path }) => path.startsWith('/_users'))).toEqual([]);
  });
});

describe('a member who joined', () => {
  async function introduce(standIn: StandIn, name: string) {
    const http = browserOf(standIn);
    const { me } = await connectByPassword(http, DEFAULT_PREFIX, {
      ...{ name: 'ann', password: PASSWORD },
    });
    return introduceMember(http, DEFAULT_PREFIX, { me, name });
  }

  it('is known by a name, by the one that was given first', async () => {
    const standIn = await aWorkspace({ ann: ['edit:help'] });
    expect(await introduce(standIn, 'Ann Ferrer')).toBe('Ann Ferrer');
    expect(await introduce(standIn, 'A. F.')).toBe('Ann Ferrer');
  });

  it('may be refused one', async () => {
    const standIn = await aWorkspace({ ann: ['edit:help'] });
    const body = '{"error":"forbidden","reason":"no-right: no"}';
    standIn.before = answering(/^PUT /, { status: 403, body });
    expect(await introduce(standIn, 'Ann')).toBeNull();
  });
});
