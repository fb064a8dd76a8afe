import { describe, expect, it, vi } from 'vitest';
import { fieldsOf } from './client.ts';
import { openTestbed, SOON } from './testbed.ts';

const bed = await openTestbed();

/** The server's clock in ms. */
async function serverTime(): Promise<number> {
  return Date.parse((await bed.anyone.get('/')).headers.get('date') ?? '');
}

async function creationOf(database: string): Promise<unknown> {
  return fieldsOf(await bed.admin.get(`/${database}`)).instance_start_time;
}

describe('a database', () => {
  it('is not there until it is made: 404, not 403', async () => {
    const { client } = await bed.person();
    for (const each of [client, bed.admin])
      for (const path of ['', '/_changes', '/card:1'])
        expect(await each.get(`/contract-not-there${path}`)).toMatchObject({
          status: 404,
          body: { error: 'not_found' },
        });
  });

  it('is made once: 412 the second time', async () => {
    const database = await bed.database();
    expect(await bed.admin.put(`/${database}`)).toMatchObject({
      status: 412,
      body: { error: 'file_exists' },
    });
  });

  it('has a name of small letters', async () => {
    expect(await bed.admin.put('/Contract-A')).toMatchObject({
      status: 400,
      body: { error: 'illegal_database_name' },
    });
  });

  it('is made, dropped and listed by administrators alone', async () => {
    const database = await bed.database();
    const { client } = await bed.person();
    expect([401, 403]).toContain((await client.put('/contract-members-own')).status);
    expect([401, 403]).toContain((await client.delete(`/${database}`)).status);
    expect([401, 403]).toContain((await client.get('/_all_dbs')).status);
    expect((await bed.admin.get('/_all_dbs')).body).toContain(database);
  });

  it('tells when it was made, another time after it was made anew', async () => {
    const database = await bed.database();
    const first = await creationOf(database);
    expect(first).toMatch(/^[1-9]\d+$/);
    expect(await creationOf(database)).toBe(first);
    // It tells whole seconds.
    const made = await serverTime();
    await vi.waitFor(async () => expect(await serverTime()).toBeGreaterThan(made + 1_000), SOON);
    expect([200, 202]).toContain((await bed.admin.delete(`/${database}`)).status);
    await bed.create(database);
    await vi.waitFor(async () => {
      const second = await creationOf(database);
      expect(second).toMatch(/^[1-9]\d+$/);
      expect(second).not.toBe(first);
    }, SOON);
  });
});

describe('who may read a database', () => {
  const paths = ['', '/_changes', '/_all_docs', '/card:1', '/_security', '/_design/sidecard'];

  it.each(paths)('strangers get 401, others who are signed in 403: %s', async (path) => {
    const database = await bed.database();
    const { client } = await bed.person(['another-role']);
    expect(await bed.anyone.get(`/${database}${path}`)).toMatchObject({
      status: 401,
      body: { error: 'unauthorized' },
    });
    expect(await client.get(`/${database}${path}`)).toMatchObject({
      status: 403,
      body: { error: 'forbidden' },
    });
  });

  it('nor may they write', async () => {
    const database = await bed.database();
    const { client } = await bed.person(['another-role']);
    const docs = { docs: [{ _id: 'card:1' }] };
    expect((await bed.anyone.post(`/${database}/_bulk_docs`, docs)).status).toBe(401);
    expect((await client.post(`/${database}/_bulk_docs`, docs)).status).toBe(403);
    expect((await client.put(`/${database}/card:1`, {})).status).toBe(403);
  });

  it('whoever has one of the roles, or is named', async () => {
    const one = await bed.person(['read:one']);
    const two = await bed.person(['edit:one']);
    const three = await bed.person([]);
    const members = { names: [three.name], roles: ['read:one', 'edit:one'] };
    const database = await bed.database({ members });
    for (const { client } of [one, two, three])
      expect((await client.get(`/${database}`)).status).toBe(200);
  });

  it('only administrators until somebody is named', async () => {
    const database = await bed.database({ members: { names: [], roles: ['_admin'] } });
    const { client } = await bed.person();
    expect((await client.get(`/${database}`)).status).toBe(403);
    expect((await bed.admin.get(`/${database}`)).status).toBe(200);
  });

  it('members read who may, with what else stands there, and do not change it', async () => {
    const sidecard = { kind: 'collection', slug: 'one' };
    const database = await bed.database({ sidecard });
    const { client } = await bed.person();
    expect((await client.get(`/${database}/_security`)).body).toMatchObject({ sidecard });
    const { status } = await client.put(`/${database}/_security`, {});
    expect([401, 403]).toContain(status);
    expect((await bed.admin.get(`/${database}/_security`)).body).toMatchObject({ sidecard });
  });
});
