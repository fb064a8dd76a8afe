import { describe, expect, it, vi } from 'vitest';
import { feedOf, fieldsOf, revisionOf } from './client.ts';
import { openTestbed, SOON } from './testbed.ts';

const bed = await openTestbed();
const database = await bed.database();
const { client } = await bed.person();

let count = 0;
/** The address of a document nobody has written yet. */
function fresh(): { id: string; path: string } {
  count += 1;
  const id = `card:${String(count).padStart(26, '0')}`;
  return { id, path: `/${database}/${id}` };
}

const CONFLICT = { status: 409, body: { error: 'conflict' } };

describe('a document', () => {
  it('comes back as it was written, with its id and revision', async () => {
    const { id, path } = fresh();
    const content = { title: 'Ñandú 🦤', list: [1, 2.5, null], nested: { a: { b: true } } };
    const revision = revisionOf(await client.put(path, content));
    expect(revision).toMatch(/^1-/);
    expect((await client.get(path)).body).toEqual({ _id: id, _rev: revision, ...content });
  });

  it('is not there until it is written', async () => {
    expect(await client.get(fresh().path)).toMatchObject({
      status: 404,
      body: { error: 'not_found', reason: 'missing' },
    });
  });

  it('is written over the revision it names, and no other', async () => {
    const { path } = fresh();
    const first = revisionOf(await client.put(path, { n: 1 }));
    const second = revisionOf(await client.put(path, { _rev: first, n: 2 }));
    expect(second).toMatch(/^2-/);
    expect(await client.put(path, { _rev: first, n: 3 })).toMatchObject(CONFLICT);
    expect(await client.put(path, { n: 3 })).toMatchObject(CONFLICT);
    expect(await client.delete(`${path}?rev=${first}`)).toMatchObject(CONFLICT);
    expect((await client.get(path)).body).toMatchObject({ _rev: second, n: 2 });
  });

  it('is not made over a revision that never was', async () => {
    const reply = await client.put(fresh().path, { _rev: `1-${'a'.repeat(32)}` });
    expect(reply).toMatchObject(CONFLICT);
  });

  it('tells its path of revisions, newest first', async () => {
    const { path } = fresh();
    const first = revisionOf(await client.put(path, {}));
    const second = revisionOf(await client.put(path, { _rev: first, n: 2 }));
    const ids = [second, first].map((each) => each.replace(/^\d+-/, ''));
    expect((await client.get(`${path}?revs=true`)).body).toMatchObject({
      _revisions: { start: 2, ids },
    });
  });

  it.each([
    ['_reserved', {}, 'illegal_docid'],
    ['card:bad-member', { _unheard: 1 }, 'doc_validation'],
    ['card:bad-revision', { _rev: 'nonsense' }, 'bad_request'],
    ['card:bad-json', '{"cut', 'bad_request'],
    ['card:no-object', '[]', 'bad_request'],
  ])('is refused with 400 where it is malformed: %s', async (id, content, error) => {
    const reply = await client.put(`/${database}/${id}`, content);
    expect(reply).toMatchObject({ status: 400, body: { error } });
  });

  it('has at most 8 MB: 413', async () => {
    const reply = await client.put(fresh().path, { text: 'x'.repeat(9_000_000) });
    expect(reply.status).toBe(413);
  });

  it('may be the reader’s own, outside the feed and the rules: _local', async () => {
    const path = `/${database}/_local/checkpoint`;
    revisionOf(await client.put(path, { at: 7 }));
    expect((await client.get(path)).body).toMatchObject({ _id: '_local/checkpoint', at: 7 });
    const { results } = feedOf(await client.get(`/${database}/_changes`));
    expect(results.filter(({ id }) => id.startsWith('_local'))).toEqual([]);
  });
});

describe('a deleted document', () => {
  async function deleted() {
    const at = fresh();
    const first = revisionOf(await client.put(at.path, { n: 1 }));
    const tombstone = revisionOf(await client.delete(`${at.path}?rev=${first}`));
    return { ...at, first, tombstone };
  }

  it('leaves a tombstone: 404 that says so, and a row in the feed', async () => {
    const { id, path, tombstone } = await deleted();
    expect(await client.get(path)).toMatchObject({
      status: 404,
      body: { error: 'not_found', reason: 'deleted' },
    });
    await vi.waitFor(async () => {
      const { results } = feedOf(await client.get(`/${database}/_changes?include_docs=true`));
      expect(results.find((each) => each.id === id)).toMatchObject({
        deleted: true,
        changes: [{ rev: tombstone }],
        doc: { _id: id, _rev: tombstone, _deleted: true },
      });
    }, SOON);
  });

  it('may be deleted by a write, whose fields the tombstone keeps', async () => {
    const { id, path } = fresh();
    const first = revisionOf(await client.put(path, { n: 1 }));
    revisionOf(await client.put(path, { _rev: first, _deleted: true, kept: 'yes' }));
    await vi.waitFor(async () => {
      const { results } = feedOf(await client.get(`/${database}/_changes?include_docs=true`));
      expect(results.find((each) => each.id === id)).toMatchObject({
        deleted: true,
        doc: { kept: 'yes' },
      });
    }, SOON);
  });

  it('cannot be deleted again', async () => {
    const { path, first, tombstone } = await deleted();
    expect((await client.delete(`${path}?rev=${tombstone}`)).status).toBe(404);
    expect(await client.put(path, { _rev: first, n: 2 })).toMatchObject(CONFLICT);
  });

  it('begins anew without a revision, not over its tombstone’s', async () => {
    const { path, tombstone } = await deleted();
    expect(await client.put(path, { _rev: tombstone, n: 2 })).toMatchObject(CONFLICT);
    const revision = revisionOf(await client.put(path, { n: 2 }));
    expect(fieldsOf(await client.get(`${path}?conflicts=true`))).toEqual({
      _id: expect.any(String),
      _rev: revision,
      n: 2,
    });
  });
});
