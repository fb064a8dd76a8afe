import { Buffer } from 'node:buffer';
import { describe, expect, it, vi } from 'vitest';
import { withCookies } from '../cookieJar.ts';
import { fieldsOf, revisionOf } from './client.ts';
import { openTestbed, recordOf, SOON } from './testbed.ts';

const bed = await openTestbed();

describe('the server', () => {
  it('welcomes as CouchDB 3.5 or newer', async () => {
    const { status, body } = await bed.anyone.get('/');
    expect(status).toBe(200);
    expect(body).toMatchObject({ couchdb: 'Welcome', version: expect.any(String) });
    const [major = 0, minor = 0] = String(
      fieldsOf({ status, body, headers: new Headers() }).version,
    )
      .split('.')
      .map(Number);
    expect(major * 100 + minor).toBeGreaterThanOrEqual(305);
  });

  it('says that it is up, without asking who asks', async () => {
    expect(await bed.anyone.get('/_up')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });
});

describe('a session', () => {
  it('begins with a password and lives in a cookie that scripts cannot read', async () => {
    const { name, password } = await bed.person();
    const client = bed.anyone.with(withCookies());
    const signedIn = await client.post('/_session', { name, password });
    expect(signedIn).toMatchObject({ status: 200, body: { ok: true, name } });
    const cookie = signedIn.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^AuthSession=[^;]+;/);
    expect(cookie).toMatch(/; ?HttpOnly/i);
    expect((await client.get('/_session')).body).toMatchObject({ userCtx: { name } });
  });

  it('tells the roles', async () => {
    const { name, password } = await bed.person(['read:one', 'verify:one']);
    const signedIn = await bed.anyone.post('/_session', { name, password });
    expect(fieldsOf(signedIn).roles).toEqual(expect.arrayContaining(['read:one', 'verify:one']));
  });

  it('ends when it is deleted, for the browser that forgets the cookie', async () => {
    const { name, password } = await bed.person();
    const client = bed.anyone.with(withCookies());
    await client.post('/_session', { name, password });
    expect((await client.delete('/_session')).status).toBe(200);
    expect((await client.get('/_session')).body).toMatchObject({
      ok: true,
      userCtx: { name: null, roles: [] },
    });
  });

  it('does not begin with a wrong password', async () => {
    const { name } = await bed.person();
    expect(await bed.anyone.post('/_session', { name, password: 'wrong' })).toMatchObject({
      status: 401,
      body: { error: 'unauthorized' },
    });
    expect(await bed.anyone.as(name, 'wrong').get('/_session')).toMatchObject({
      status: 401,
      body: { error: 'unauthorized' },
    });
  });

  it('is nobody’s with a forged cookie', async () => {
    const { name } = await bed.person();
    const database = await bed.database();
    const forged = Buffer.from(`${name}:7FFFFFFF:${'0'.repeat(20)}`).toString('base64url');
    const client = bed.anyone.with(fetch, { cookie: `AuthSession=${forged}` });
    expect((await client.get('/_session')).body).toMatchObject({ userCtx: { name: null } });
    expect((await client.get(`/${database}`)).status).toBe(401);
  });

  it('is an administrator’s by the role _admin', async () => {
    expect((await bed.admin.get('/_session')).body).toMatchObject({
      userCtx: { roles: expect.arrayContaining(['_admin']) },
    });
  });

  it('loses a role as soon as the record does', async () => {
    const database = await bed.database();
    const { name, password } = await bed.person();
    const client = bed.anyone.with(withCookies());
    await client.post('/_session', { name, password });
    expect((await client.get(`/${database}`)).status).toBe(200);
    await bed.setRoles(name, []);
    await vi.waitFor(async () => {
      const { status, body } = await client.get(`/${database}`);
      expect({ status, body }).toMatchObject({ status: 403, body: { error: 'forbidden' } });
    }, SOON);
    expect((await client.get('/_session')).body).toMatchObject({ userCtx: { name } });
  });
});

describe('too many wrong passwords', () => {
  it('lock the account: 403 for the right one as well, not for a session that goes on', async () => {
    const { name, password } = await bed.person();
    const client = bed.anyone.with(withCookies());
    await client.post('/_session', { name, password });
    // Each node of a cluster counts for itself: five for each of three, and the next.
    const most = 3 * 5 + 1;
    let statuses: number[] = [];
    while (!statuses.includes(403) && statuses.length < most) {
      const { status } = await bed.anyone.post('/_session', { name, password: 'wrong' });
      statuses = [...statuses, status];
    }
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(statuses.at(-1)).toBe(403);
    await vi.waitFor(async () => {
      const { status, body } = await bed.anyone.post('/_session', { name, password });
      expect(status).toBe(403);
      expect(body).toMatchObject({
        error: 'forbidden',
        reason: expect.stringContaining('temporarily locked'),
      });
    }, SOON);
    expect((await client.get('/_session')).body).toMatchObject({ userCtx: { name } });
  });
});

describe('a person’s record', () => {
  it('is made by an administrator, and shows no password', async () => {
    const { name, password } = await bed.person(['read:one']);
    const { body } = await bed.admin.get(recordOf(name));
    expect(body).toMatchObject({ name, roles: ['read:one'], type: 'user' });
    expect(JSON.stringify(body)).not.toContain(password);
  });

  it('cannot be made by its owner', async () => {
    const name = 'contract-nobody-yet';
    const record = { name, password: 'x', roles: [], type: 'user' };
    expect((await bed.anyone.put(recordOf(name), record)).status).toBe(401);
  });

  it('cannot be read or changed by its owner', async () => {
    const { name, client } = await bed.person();
    expect((await client.get(recordOf(name))).status).toBe(403);
    const { _rev } = fieldsOf(await bed.admin.get(recordOf(name)));
    const changed = { _rev, name, password: 'new', roles: ['_admin'], type: 'user' };
    expect((await client.put(recordOf(name), changed)).status).toBe(403);
  });

  it('takes no role of the system’s, even from an administrator', async () => {
    const { name } = await bed.person();
    const record = fieldsOf(await bed.admin.get(recordOf(name)));
    expect((await bed.admin.put(recordOf(name), { ...record, roles: ['_admin'] })).status).toBe(
      403,
    );
  });

  it('keeps its password when only the roles change', async () => {
    const { name, password } = await bed.person();
    const record = fieldsOf(await bed.admin.get(recordOf(name)));
    revisionOf(await bed.admin.put(recordOf(name), { ...record, roles: ['read:two'] }));
    await vi.waitFor(async () => {
      const { body } = await bed.anyone.as(name, password).get('/_session');
      expect(body).toMatchObject({ userCtx: { name, roles: ['read:two'] } });
    }, SOON);
  });
});
