import { describe, expect, it } from 'vitest';
import { addMember } from '@/workspace/administration/addMember';
import {
  type Finding,
  type SettingName,
  severityOf,
} from '@/workspace/administration/checks/finding';
import { checkWorkspace } from '@/workspace/administration/checkWorkspace';
import { openServer } from '@/workspace/administration/server';
import { allSteps } from '@/workspace/administration/step';
import type { StandIn } from '../../../couch/standIn/standIn';
import { ADMIN, alter, asAdministrator, aWorkspace, slug } from './aServer';

const NODE = 'nonode@nohost';
const HUB = 'sidecard-hub';
const CARDS = 'sidecard-c_billing';

const put = (path: string, body: object) => (standIn: StandIn) =>
  asAdministrator(standIn)('PUT', path, body);
const account = (name: string, ...roles: string[]) =>
  put(`_users/org.couchdb.user:${name}`, { name, password: 'secret', roles, type: 'user' });
const remove = (path: string) => async (standIn: StandIn) => {
  const { _rev } = await asAdministrator(standIn)('GET', path);
  await asAdministrator(standIn)('DELETE', `${path}?rev=${String(_rev)}`);
};
const drop = (database: string) => (standIn: StandIn) => standIn.couch.drop(database);
const set = (setting: string, value: string) => (standIn: StandIn) => {
  const [section = '', key = ''] = setting.split('/');
  standIn.couch.settings.set(section, key, value);
};
const all =
  (...changes: ((standIn: StandIn) => unknown)[]) =>
  async (standIn: StandIn) => {
    for (const change of changes) await change(standIn);
  };
const usersSecurity = (members: object) =>
  all(
    set('couchdb/users_db_security_editable', 'true'),
    put('_users/_security', { admins: { roles: ['_admin'] }, members }),
  );
const tokens = all(
  set('chttpd/authentication_handlers', '{chttpd_auth, jwt_authentication_handler}'),
  set('jwt_keys/rsa:one', '-----BEGIN PUBLIC KEY-----'),
  set('jwt_auth/roles_claim_path', 'sidecard.roles'),
  set('jwt_auth/required_claims', 'exp, {iss, "https://id.example.org"}'),
);

type Case = [Finding | Finding[], 'unsafe' | 'missing' | 'notice', (standIn: StandIn) => unknown];

const setting = (name: SettingName, value: string, wanted: string): Case => [
  { what: 'setting', node: NODE, setting: name, value, wanted },
  'unsafe',
  set(name, value),
];

describe('a check', () => {
  it.each<Case>([
    setting('chttpd_auth/public_fields', 'name, roles', ''),
    setting('chttpd_auth_lockout/mode', 'off', 'enforce'),
    setting('chttpd/admin_only_all_dbs', 'false', 'true'),
    setting('couchdb/default_security', 'everyone', 'admin_only'),
    [{ what: 'users-open' }, 'unsafe', usersSecurity({ names: [], roles: [] })],
    [{ what: 'users-closed' }, 'missing', usersSecurity({ names: [], roles: ['_admin'] })],
    [{ what: 'users-missing' }, 'missing', drop('_users')],
    [{ what: 'no-instance', database: HUB }, 'missing', remove(`${HUB}/meta:instance`)],
    [{ what: 'database-open', database: CARDS }, 'unsafe', put(`${CARDS}/_security`, {})],
    [
      { what: 'database-rights', database: HUB },
      'unsafe',
      (standIn) => alter(standIn, `${HUB}/_security`, { admins: { names: ['eva'], roles: [] } }),
    ],
    [
      { what: 'rules', database: CARDS, state: 'missing' },
      'unsafe',
      remove(`${CARDS}/_design/sidecard`),
    ],
    [
      { what: 'rules', database: CARDS, state: 'older' },
      'unsafe',
      (standIn) => alter(standIn, `${CARDS}/_design/sidecard`, { rules: 0 }),
    ],
    [
      { what: 'rules', database: CARDS, state: 'newer' },
      'notice',
      (standIn) => alter(standIn, `${CARDS}/_design/sidecard`, { rules: 99 }),
    ],
    [
      { what: 'rules', database: CARDS, state: 'altered' },
      'unsafe',
      (standIn) =>
        alter(standIn, `${CARDS}/_design/sidecard`, { validate_doc_update: '() => undefined' }),
    ],
    [
      { what: 'database-missing', database: `${CARDS}_use`, slug: slug('billing') },
      'missing',
      drop(`${CARDS}_use`),
    ],
    [{ what: 'account-without-member', name: 'eva' }, 'notice', account('eva', 'member')],
    [
      { what: 'account-outside', name: 'eva' },
      'missing',
      all(account('eva', 'edit:billing'), put(`${HUB}/member:eva`, { schema: 1, name: 'Eva' })),
    ],
    [
      { what: 'role-of-nothing', name: 'eva', role: 'edit:gone' },
      'notice',
      all(
        account('eva', 'member', 'edit:gone'),
        put(`${HUB}/member:eva`, { schema: 1, name: 'Eva' }),
      ),
    ],
    [
      { what: 'administrator-as-member', name: 'admin' },
      'unsafe',
      all(account('admin', 'member'), put(`${HUB}/member:admin`, { schema: 1, name: 'Admin' })),
    ],
    [
      { what: 'tokens', problem: 'no-roles-path' },
      'missing',
      all(tokens, (standIn) => standIn.couch.settings.remove('jwt_auth', 'roles_claim_path')),
    ],
    [
      { what: 'tokens', problem: 'no-issuer' },
      'unsafe',
      all(tokens, set('jwt_auth/required_claims', 'exp')),
    ],
    [
      { what: 'tokens', problem: 'no-expiry' },
      'unsafe',
      all(tokens, set('jwt_auth/required_claims', '{iss, "https://id.example.org"}')),
    ],
    [
      { what: 'tokens', problem: 'no-handler' },
      'missing',
      all(tokens, set('chttpd/authentication_handlers', '')),
    ],
    [
      { what: 'slug-twice', slug: slug('billing') },
      'missing',
      // Sorted behind every ULID, so that the first is the one that the databases name.
      put(`${HUB}/collection:zz`, { schema: 1, name: 'Again', slug: 'billing' }),
    ],
  ])('names %j as %s, and nothing else', async (finding, severity, spoil) => {
    const { server, standIn } = await aWorkspace('billing');
    await spoil(standIn);
    const found = await checkWorkspace(server);
    expect(found).toEqual([finding].flat());
    expect(found.map(severityOf)).toEqual([severity]);
  });

  it.each([
    ['chttpd_auth/timeout', '600'],
    ['chttpd_auth/allow_persistent_cookies', 'false'],
    ['couchdb/max_document_size', '65536'],
    ['smoosh/db_channels', 'upgrade_dbs'],
  ])('names a setting that will not do: %s = %s', async (name, value) => {
    const { server, standIn } = await aWorkspace('billing');
    set(name, value)(standIn);
    const found = await checkWorkspace(server);
    expect(found).toMatchObject([{ what: 'setting', setting: name, value }]);
    expect(found.map(severityOf)).toEqual(['missing']);
  });

  it('names CORS that is open to all, and only where it is on', async () => {
    const { server, standIn } = await aWorkspace('billing');
    set('cors/origins', '*')(standIn);
    expect(await checkWorkspace(server)).toEqual([]);
    set('chttpd/enable_cors', 'true')(standIn);
    expect(await checkWorkspace(server)).toMatchObject([{ setting: 'cors/origins' }]);
    set('cors/origins', 'https://intranet.example.org')(standIn);
    expect(await checkWorkspace(server)).toEqual([]);
  });

  it('takes settings of tokens that hold, and members without account then', async () => {
    const { server, standIn } = await aWorkspace('billing');
    const oidc = { issuer: 'https://id.example.org', clientId: 'sidecard' };
    await allSteps(addMember(server, { user: 'eva', grants: [], oidc }));
    expect(await checkWorkspace(server)).toEqual([
      { what: 'member-without-account', member: 'member:eva', name: 'eva' },
    ]);
    await tokens(standIn);
    expect(await checkWorkspace(server)).toEqual([]);
  });

  it('names what belongs to no collection', async () => {
    const { server, standIn } = await aWorkspace('billing');
    const { rows } = await asAdministrator(standIn)(
      'GET',
      `${HUB}/_all_docs?startkey="collection:"&endkey="collection:~"`,
    );
    const [{ id = '' } = {}] = Array.isArray(rows) ? rows : [];
    await remove(`${HUB}/${id}`)(standIn);
    expect(await checkWorkspace(server)).toEqual(
      ['', '_use', '_versions'].map((ending) => ({
        ...{ what: 'database-orphan', database: `${CARDS}${ending}`, slug: 'billing' },
      })),
    );
  });

  it('names a server without TLS, but for this machine’s own', async () => {
    const { standIn, server } = await aWorkspace();
    const at = (address: string) =>
      openServer({ address, login: ADMIN, prefix: server.prefix, send: standIn.fetch });
    expect(await checkWorkspace(await at('http://couch.test'))).toEqual([{ what: 'no-tls' }]);
    expect(await checkWorkspace(await at('http://127.0.0.1:5984'))).toEqual([]);
  });

  it('names an old server, one that everybody administers, and one without a workspace', async () => {
    const { standIn, server } = await aWorkspace();
    standIn.couch.drop(HUB);
    standIn.before = ({ path, headers }) => {
      const hasProof = headers.has('authorization');
      if (path === '/') {
        return { status: 200, body: '{"couchdb":"Welcome","version":"3.3.3"}' };
      }
      if (path !== '/_session' || hasProof) return undefined;
      return { status: 200, body: '{"ok":true,"userCtx":{"name":null,"roles":["_admin"]}}' };
    };
    const old = await openServer({
      ...{ address: server.address, login: ADMIN, prefix: server.prefix, send: standIn.fetch },
    });
    expect((await checkWorkspace(old)).map(({ what }) => what)).toEqual([
      ...['old-version', 'admin-party', 'hub-missing'],
    ]);
  });

  it('changes nothing', async () => {
    const { server, standIn } = await aWorkspace('billing');
    standIn.log.length = 0;
    await checkWorkspace(server);
    expect(standIn.log.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});
