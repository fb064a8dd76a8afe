import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { openTestbed, SOON } from './testbed.ts';

const bed = await openTestbed();

const Nodes = v.object({ cluster_nodes: v.pipe(v.array(v.string()), v.minLength(1)) });
const Sections = v.record(v.string(), v.record(v.string(), v.string()));

async function nodes(): Promise<string[]> {
  return v.parse(Nodes, (await bed.admin.get('/_membership')).body).cluster_nodes;
}

/** A key that nothing of CouchDB reads. */
const SETTING = 'contract/probe';
const pathOf = (node: string, setting = SETTING) => `/_node/${node}/_config/${setting}`;

describe('the settings of a server', () => {
  it('are sections of text, for each machine', async () => {
    for (const node of await nodes()) {
      const { status, body } = await bed.admin.get(`/_node/${node}/_config`);
      expect(status).toBe(200);
      expect(v.safeParse(Sections, body).success).toBe(true);
    }
  });

  it('name who administers it, without a password', async () => {
    const [node = ''] = await nodes();
    const session = await bed.admin.get('/_session');
    const { userCtx } = v.parse(
      v.object({ userCtx: v.object({ name: v.string() }) }),
      session.body,
    );
    const { body } = await bed.admin.get(`/_node/${node}/_config/admins`);
    const admins = v.parse(v.record(v.string(), v.string()), body);
    expect(admins[userCtx.name]).toMatch(/^-pbkdf2[-:]/);
  });

  it('are set from now on, and tell what stood there', async () => {
    for (const node of await nodes()) {
      expect(await bed.admin.get(pathOf(node))).toMatchObject({
        ...{ status: 404, body: { error: 'not_found', reason: 'unknown_config_value' } },
      });
      expect(await bed.admin.put(pathOf(node), '"one"')).toMatchObject({ status: 200, body: '' });
      expect(await bed.admin.put(pathOf(node), '"two"')).toMatchObject({
        status: 200,
        body: 'one',
      });
      expect(await bed.admin.get(pathOf(node))).toMatchObject({ status: 200, body: 'two' });
      expect(await bed.admin.delete(pathOf(node))).toMatchObject({ status: 200, body: 'two' });
    }
  });

  it('are seen and changed by administrators alone', async () => {
    const { client } = await bed.person();
    const [node = ''] = await nodes();
    for (const each of [client, bed.anyone]) {
      for (const path of ['/_membership', `/_node/${node}/_config`, pathOf(node, 'admins')]) {
        expect([401, 403]).toContain((await each.get(path)).status);
      }
      expect([401, 403]).toContain((await each.put(pathOf(node), '"one"')).status);
    }
  });

  it('let sessions live as long as they say', async () => {
    const { name, password } = await bed.person();
    const setting = 'chttpd_auth/timeout';
    for (const node of await nodes()) {
      const { status, body: before } = await bed.admin.get(pathOf(node, setting));
      await bed.admin.put(pathOf(node, setting), '"2592000"');
      await vi.waitFor(async () => {
        const { headers } = await bed.anyone.post('/_session', { name, password });
        expect(headers.get('set-cookie')).toMatch(/Max-Age=2592000/i);
      }, SOON);
      if (status === 200) await bed.admin.put(pathOf(node, setting), JSON.stringify(before));
      else await bed.admin.delete(pathOf(node, setting));
    }
  });
});

describe('a database that is made with q', () => {
  it('has so many shards', async () => {
    const database = await bed.database();
    expect([200, 202]).toContain((await bed.admin.delete(`/${database}`)).status);
    await vi.waitFor(async () => {
      expect([201, 202]).toContain((await bed.admin.put(`/${database}?q=2`)).status);
    }, SOON);
    await vi.waitFor(async () => {
      const { body } = await bed.admin.get(`/${database}`);
      expect(body).toMatchObject({ cluster: { q: 2 } });
    }, SOON);
  });
});
