import { describe, expect, it, vi } from 'vitest';
import { fieldsOf, revisionOf } from './client.ts';
import { openTestbed, SOON } from './testbed.ts';

const bed = await openTestbed();

/**
 * An ordinary write carries no revision, or the one it is written over; a replicated one carries its
 * own. This is all that keeps members from writing history.
 */
const RULE = `(newDoc, oldDoc, userCtx) => {
  if (newDoc.probe) throw({ forbidden: 'probe' });
  const isOrdinary = oldDoc === null ? !newDoc._revisions : newDoc._rev === oldDoc._rev;
  if (!isOrdinary && !userCtx.roles.includes('_admin')) throw({ forbidden: 'replicated' });
}`;

const database = await bed.database();
const { client } = await bed.person();
await bed.install(database, RULE);

const FORGED = 'f'.repeat(32);
let count = 0;

/** A document of two versions, and their hashes. */
async function genuine() {
  count += 1;
  const id = `card:${count}`;
  const path = `/${database}/${id}`;
  const root = revisionOf(await client.put(path, { verified: false }));
  const current = revisionOf(await client.put(path, { _rev: root, verified: true, by: 'ann' }));
  const [first = '', second = ''] = [root, current].map((each) => each.replace(/^\d+-/, ''));
  return { id, path, first, second, current };
}

type Genuine = Awaited<ReturnType<typeof genuine>>;
const FORGERIES: [string, (of: Genuine) => { start: number; ids: string[] }, object?][] = [
  ['another root', () => ({ start: 1, ids: [FORGED] })],
  ['a root that is far ahead', () => ({ start: 9, ids: [FORGED] })],
  ['a fork of the first version', ({ first }) => ({ start: 2, ids: [FORGED, first] })],
  [
    'a child of the current one',
    ({ first, second }) => ({ start: 3, ids: [FORGED, second, first] }),
  ],
  [
    'a child of a child that never was',
    ({ first, second }) => ({ start: 4, ids: [FORGED, 'e'.repeat(32), second, first] }),
  ],
  [
    'a tombstone',
    ({ first, second }) => ({ start: 3, ids: [FORGED, second, first] }),
    { _deleted: true },
  ],
  ['a tombstone as another root', () => ({ start: 9, ids: [FORGED] }), { _deleted: true }],
];

function forge(of: Genuine, path: { start: number; ids: string[] }, more: object = {}) {
  return { _id: of.id, _revisions: path, verified: true, by: 'forger', ...more };
}

async function expectGenuine({ id, path, current }: Genuine): Promise<void> {
  await vi.waitFor(async () => {
    const found = fieldsOf(await client.get(`${path}?conflicts=true`));
    expect(found).toEqual({ _id: id, _rev: current, verified: true, by: 'ann' });
  }, SOON);
}

describe('a member cannot write history', () => {
  it.each(FORGERIES)('%s, among many', async (_, path, more) => {
    const of = await genuine();
    const docs = [forge(of, path(of), more)];
    const { body } = await client.post(`/${database}/_bulk_docs`, { docs, new_edits: false });
    expect(JSON.stringify(body)).toContain('forbidden');
    await expectGenuine(of);
  });

  it.each(FORGERIES)('%s, alone', async (_, path, more) => {
    const of = await genuine();
    const reply = await client.put(`${of.path}?new_edits=false`, forge(of, path(of), more));
    expect(reply).toMatchObject({ status: 403, body: { error: 'forbidden' } });
    await expectGenuine(of);
  });

  it('of a document that is new', async () => {
    const docs = [{ _id: 'card:new', _rev: `1-${FORGED}` }];
    const { body } = await client.post(`/${database}/_bulk_docs`, { docs, new_edits: false });
    expect(JSON.stringify(body)).toContain('forbidden');
    expect((await client.get(`/${database}/card:new`)).status).toBe(404);
  });

  it('nor in an ordinary write that brings a path of its own', async () => {
    const of = await genuine();
    const { first, second } = of;
    for (const ids of [[FORGED], [FORGED, second, first], [FORGED, first]]) {
      const { status } = await client.put(of.path, forge(of, { start: 3, ids }));
      expect([403, 409]).toContain(status);
    }
    await expectGenuine(of);
  });
});

describe('what stays allowed beside that rule', () => {
  it('creating, 25 updates, deleting, and beginning anew', async () => {
    const path = `/${database}/card:long-lived`;
    let revision = revisionOf(await client.put(path, { n: 1 }));
    for (let n = 2; n <= 26; n += 1)
      revision = revisionOf(await client.put(path, { _rev: revision, n }));
    const { status, body } = await client.delete(`${path}?rev=${revision}`);
    revisionOf({ status, body, headers: new Headers() });
    revisionOf(await client.put(path, { n: 1 }));
    expect((await client.get(path)).body).toMatchObject({ n: 1 });
  });

  it('the same among many', async () => {
    const { id, current } = await genuine();
    const docs = [{ _id: id, _rev: current, n: 3 }, { _id: 'card:among-many' }];
    const { body } = await client.post(`/${database}/_bulk_docs`, { docs });
    expect(body).toMatchObject([{ ok: true }, { ok: true }]);
  });

  it('a member deletes a version that lost', async () => {
    const of = await genuine();
    const loser = forge(of, { start: 2, ids: ['0'.repeat(32), of.first] });
    const docs = [loser];
    await bed.admin.post(`/${database}/_bulk_docs`, { docs, new_edits: false });
    await vi.waitFor(async () => {
      const { _conflicts: losing } = fieldsOf(await client.get(`${of.path}?conflicts=true`));
      expect(losing).toEqual([`2-${'0'.repeat(32)}`]);
    }, SOON);
    revisionOf(await client.delete(`${of.path}?rev=2-${'0'.repeat(32)}`));
    await expectGenuine(of);
  });

  it('a server administrator replicates', async () => {
    const of = await genuine();
    const docs = [forge(of, { start: 9, ids: [FORGED] })];
    const reply = await bed.admin.post(`/${database}/_bulk_docs`, { docs, new_edits: false });
    expect(reply.body).toEqual([]);
    await vi.waitFor(async () => {
      const { body } = await client.get(of.path);
      expect(body).toMatchObject({ _rev: `9-${FORGED}`, by: 'forger' });
    }, SOON);
  });
});
