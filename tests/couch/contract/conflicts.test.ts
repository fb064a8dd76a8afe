import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { feedOf, fieldsOf, revisionOf } from './client.ts';
import { openTestbed, SOON } from './testbed.ts';

const bed = await openTestbed();
const database = await bed.database();
const { client } = await bed.person();

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(32));
let count = 0;

/** A document whose versions came from elsewhere, each with its path, newest first. */
async function torn(...versions: { start: number; ids: (string | undefined)[]; gone?: true }[]) {
  count += 1;
  const id = `card:${count}`;
  const docs = versions.map(({ start, ids, gone }) => ({
    _id: id,
    _revisions: { start, ids },
    text: ids[0],
    ...(gone ? { _deleted: true } : {}),
  }));
  const reply = await bed.admin.post(`/${database}/_bulk_docs`, { docs, new_edits: false });
  expect([201, 202]).toContain(reply.status);
  const path = `/${database}/${id}`;
  await vi.waitFor(async () => {
    const { body } = await bed.admin.get(`${path}?open_revs=all`);
    expect(body).toHaveLength(versions.length);
  }, SOON);
  return { id, path };
}

describe('versions that conflict', () => {
  it('have one that all read: the longest, then the one of the highest hash', async () => {
    const even = await torn({ start: 1, ids: [A] }, { start: 1, ids: [B] });
    expect((await client.get(`${even.path}?conflicts=true`)).body).toMatchObject({
      _rev: `1-${B}`,
      text: B,
      _conflicts: [`1-${A}`],
    });
    const longer = await torn({ start: 1, ids: [D] }, { start: 2, ids: [B, A] });
    expect((await client.get(`${longer.path}?conflicts=true`)).body).toMatchObject({
      _rev: `2-${B}`,
      _conflicts: [`1-${D}`],
    });
  });

  it('do not count as conflicts where they are deleted', async () => {
    const { path } = await torn({ start: 1, ids: [A] }, { start: 3, ids: [D, C, B], gone: true });
    expect(fieldsOf(await client.get(`${path}?conflicts=true`))).toEqual({
      _id: expect.any(String),
      _rev: `1-${A}`,
      text: A,
    });
  });

  it('stand in the feed as losers of the one that all read', async () => {
    const { id } = await torn({ start: 2, ids: [B, A] }, { start: 2, ids: [C, A] });
    await vi.waitFor(async () => {
      const query = 'include_docs=true&conflicts=true';
      const { results } = feedOf(await client.get(`/${database}/_changes?${query}`));
      expect(results.find((each) => each.id === id)).toMatchObject({
        changes: [{ rev: `2-${C}` }],
        doc: { _rev: `2-${C}`, _conflicts: [`2-${B}`] },
      });
    }, SOON);
  });

  it('can all be read: one by its revision, or every leaf as JSON', async () => {
    const { id, path } = await torn({ start: 2, ids: [B, A] }, { start: 2, ids: [C, A] });
    expect((await client.get(`${path}?rev=2-${B}`)).body).toMatchObject({ text: B });
    const { status, body } = await client.get(`${path}?open_revs=all&revs=true`);
    expect(status).toBe(200);
    const Leaves = v.array(v.object({ ok: v.looseObject({ _rev: v.string() }) }));
    const leaves = v.parse(Leaves, body).sort((a, b) => a.ok._rev.localeCompare(b.ok._rev));
    expect(leaves).toMatchObject([
      { ok: { _id: id, _rev: `2-${B}`, _revisions: { start: 2, ids: [B, A] } } },
      { ok: { _id: id, _rev: `2-${C}`, _revisions: { start: 2, ids: [C, A] } } },
    ]);
    const docs = [{ id, rev: `2-${B}` }];
    expect((await client.post(`/${database}/_bulk_get`, { docs })).body).toMatchObject({
      results: [{ docs: [{ ok: { text: B } }] }],
    });
  });

  it('have no content for an ancestor that never was here', async () => {
    const { path } = await torn({ start: 2, ids: [B, A] });
    expect((await client.get(`${path}?rev=1-${A}`)).status).toBe(404);
  });

  it('are settled by writing over the winner and deleting the loser, by any member', async () => {
    const { path } = await torn({ start: 2, ids: [B, A] }, { start: 2, ids: [C, A] });
    const merged = revisionOf(await client.put(path, { _rev: `2-${C}`, text: 'both' }));
    revisionOf(await client.delete(`${path}?rev=2-${B}`));
    await vi.waitFor(async () => {
      expect(fieldsOf(await client.get(`${path}?conflicts=true`))).toEqual({
        _id: expect.any(String),
        _rev: merged,
        text: 'both',
      });
    }, SOON);
  });

  it('may be written over on the side that lost, which then may win', async () => {
    const { path } = await torn({ start: 2, ids: [B, A] }, { start: 2, ids: [C, A] });
    const longer = revisionOf(await client.put(path, { _rev: `2-${B}`, text: 'longer' }));
    expect((await client.get(`${path}?conflicts=true`)).body).toMatchObject({
      _rev: longer,
      _conflicts: [`2-${C}`],
    });
  });

  it('leave the loser where the winner is deleted', async () => {
    const { path } = await torn({ start: 2, ids: [B, A] }, { start: 2, ids: [C, A] });
    revisionOf(await client.delete(`${path}?rev=2-${C}`));
    expect((await client.get(path)).body).toMatchObject({ _rev: `2-${B}`, text: B });
  });
});

describe('a replicated write', () => {
  it('must bring its revision: 400', async () => {
    const docs = [{ _id: 'card:none' }];
    const reply = await bed.admin.post(`/${database}/_bulk_docs`, { docs, new_edits: false });
    expect(reply.status).toBe(400);
  });

  it('that comes again changes nothing', async () => {
    const version = { start: 2, ids: [B, A] };
    const { id, path } = await torn(version);
    const docs = [{ _id: id, _revisions: version, text: 'forged' }];
    await bed.admin.post(`/${database}/_bulk_docs`, { docs, new_edits: false });
    expect((await client.get(`${path}?conflicts=true`)).body).toEqual({
      _id: id,
      _rev: `2-${B}`,
      text: B,
    });
  });
});
