import * as v from 'valibot';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { withCookies } from '../cookieJar.ts';
import { fieldsOf, revisionOf } from './client.ts';
import { openTestbed, type Person, recordOf, SOON } from './testbed.ts';

/** Whom `_users` lets in while these tests run. */
const ROLE = 'contract-self';
const EDITABLE = '/_config/couchdb/users_db_security_editable';

const bed = await openTestbed();
const { cluster_nodes: nodes } = v.parse(
  v.object({ cluster_nodes: v.array(v.string()) }),
  (await bed.admin.get('/_membership')).body,
);
const before = fieldsOf(await bed.admin.get('/_users/_security'));

async function setEditable(value: 'true' | 'false'): Promise<void> {
  for (const node of nodes) {
    const { status } = await bed.admin.put(`/_node/${node}${EDITABLE}`, JSON.stringify(value));
    expect(status).toBe(200);
  }
}

async function secureUsers(security: object): Promise<void> {
  await setEditable('true');
  await vi.waitFor(async () => {
    expect((await bed.admin.put('/_users/_security', security)).status).toBe(200);
    expect((await bed.admin.get('/_users/_security')).body).toMatchObject(security);
  }, SOON);
  await setEditable('false');
}

afterAll(() => secureUsers(before));

/** Somebody whom `_users` lets in, once it does. */
async function letIn(): Promise<Person> {
  const members = { names: [], roles: ['_admin', ROLE] };
  await secureUsers({ admins: { names: [], roles: ['_admin'] }, members });
  const person = await bed.person([ROLE, 'read:one']);
  await vi.waitFor(async () => {
    expect((await person.client.get(recordOf(person.name))).status).toBe(200);
  }, SOON);
  return person;
}

describe('who is let into _users', () => {
  it('is guarded by a setting, from administrators as well', async () => {
    await setEditable('false');
    await vi.waitFor(async () => {
      const reply = await bed.admin.put('/_users/_security', before);
      expect(reply).toMatchObject({ status: 403, body: { error: 'forbidden' } });
    }, SOON);
  });
});

describe('somebody who is let into _users', () => {
  it('reads their own record and nobody else’s, by whichever way', async () => {
    const { name, client } = await letIn();
    const other = await bed.person();
    const record = fieldsOf(await client.get(recordOf(name)));
    expect(record).toMatchObject({ name, type: 'user', roles: [ROLE, 'read:one'] });
    expect((await client.get(recordOf(other.name))).status).toBe(404);
    for (const path of ['/_users/_all_docs?include_docs=true', '/_users/_changes']) {
      expect([401, 403]).toContain((await client.get(path)).status);
    }
    const docs = [{ id: `org.couchdb.user:${other.name}` }];
    const { body } = await client.post('/_users/_bulk_get', { docs });
    expect(JSON.stringify(body)).not.toContain('derived_key');
    const found = await client.post('/_users/_find', { selector: { name: other.name } });
    expect(JSON.stringify(found.body)).not.toContain(other.name);
  });

  it('changes their own password, which ends what began with the old one', async () => {
    const { name, password, client } = await letIn();
    const browser = bed.anyone.with(withCookies());
    await browser.post('/_session', { name, password });
    expect((await browser.get('/_session')).body).toMatchObject({ userCtx: { name } });
    const record = fieldsOf(await client.get(recordOf(name)));
    revisionOf(await client.put(recordOf(name), { ...record, password: 'another one' }));
    await vi.waitFor(async () => {
      expect((await bed.anyone.as(name, 'another one').get('/_session')).status).toBe(200);
      expect((await browser.get('/_session')).body).toMatchObject({ userCtx: { name: null } });
    }, SOON);
    expect((await client.get('/_session')).status).toBe(401);
  });

  it.each([
    ['another role', { roles: [ROLE, 'read:one', 'manage:one'] }],
    ['no roles', { roles: [] }],
    ['a role of the system’s', { roles: [ROLE, '_admin'] }],
    ['another name', { name: 'contract-another' }],
  ])('gives themselves not %s', async (_, change) => {
    const { name, client } = await letIn();
    const record = fieldsOf(await client.get(recordOf(name)));
    expect((await client.put(recordOf(name), { ...record, ...change })).status).toBe(403);
    expect((await bed.admin.get(recordOf(name))).body).toEqual(record);
  });

  it('writes nobody else’s record, and makes none', async () => {
    const { client } = await letIn();
    const other = await bed.person();
    const record = fieldsOf(await bed.admin.get(recordOf(other.name)));
    const taken = { ...record, password: 'mine now' };
    for (const ask of [
      () => client.put(recordOf(other.name), taken),
      () => client.delete(`${recordOf(other.name)}?rev=${String(record._rev)}`),
    ]) {
      expect((await ask()).status).toBeGreaterThanOrEqual(400);
    }
    await client.post('/_users/_bulk_docs', { docs: [taken] });
    expect((await bed.admin.get(recordOf(other.name))).body).toEqual(record);
    const made = { name: 'contract-made', password: 'x', roles: [], type: 'user' };
    expect((await client.put(recordOf('contract-made'), made)).status).toBeGreaterThanOrEqual(400);
    expect((await bed.admin.get(recordOf('contract-made'))).status).toBe(404);
  });

  it('sees no rule of it, and lets nobody in', async () => {
    const { client } = await letIn();
    expect((await client.get('/_users/_design/_auth')).status).toBeGreaterThanOrEqual(400);
    await setEditable('true');
    expect([401, 403]).toContain((await client.put('/_users/_security', {})).status);
    await setEditable('false');
  });
});

describe('strangers', () => {
  it('are not let in with them', async () => {
    const { name } = await letIn();
    const { client } = await bed.person();
    expect((await bed.anyone.get(recordOf(name))).status).toBe(401);
    expect((await client.get(recordOf(name))).status).toBe(403);
    const made = { name: 'contract-made', password: 'x', roles: [], type: 'user' };
    expect((await bed.anyone.put(recordOf('contract-made'), made)).status).toBe(401);
  });
});

describe('an account that is deleted', () => {
  it('opens nothing any more, by password or session', async () => {
    const database = await bed.database();
    const { name, password, client } = await bed.person();
    const browser = bed.anyone.with(withCookies());
    await browser.post('/_session', { name, password });
    expect((await browser.get(`/${database}`)).status).toBe(200);
    const { _rev } = fieldsOf(await bed.admin.get(recordOf(name)));
    expect((await bed.admin.delete(`${recordOf(name)}?rev=${String(_rev)}`)).status).toBe(200);
    await vi.waitFor(async () => {
      expect((await browser.get(`/${database}`)).status).toBe(401);
      expect((await client.get(`/${database}`)).status).toBe(401);
    }, SOON);
    // It is made anew, so that the testbed finds something to remove.
    const again = { name, password, roles: [], type: 'user' };
    await vi.waitFor(async () => {
      revisionOf(await bed.admin.put(recordOf(name), again));
    }, SOON);
  });
});

describe('accounts', () => {
  it('have names without a colon or an underscore in front, even from administrators', async () => {
    for (const name of ['_contract', 'contract:a']) {
      const record = { name, password: 'x', roles: [], type: 'user' };
      const path = `/_users/${encodeURIComponent(`org.couchdb.user:${name}`)}`;
      expect((await bed.admin.put(path, record)).status).toBe(403);
    }
  });
});
