import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Reply } from './client.ts';
import { revisionOf } from './client.ts';
import { openTestbed } from './testbed.ts';

const bed = await openTestbed();
const { client } = await bed.person();

const RULE = `function (newDoc) {
  if (newDoc.probe || newDoc.isBad) throw({ forbidden: 'not so' });
}`;
const Row = v.object({
  id: v.string(),
  rev: v.optional(v.string()),
  error: v.optional(v.string()),
  reason: v.optional(v.string()),
});

function outcomes(reply: Reply) {
  expect([201, 202]).toContain(reply.status);
  return v.parse(v.array(Row), reply.body);
}

describe('writing many', () => {
  it('answers for each document by itself, in their order', async () => {
    const database = await bed.database();
    await bed.install(database, RULE);
    const write = (docs: unknown[]) => client.post(`/${database}/_bulk_docs`, { docs });
    const [one, two, three] = outcomes(
      await write([{ _id: 'card:1' }, { _id: 'card:2' }, { _id: 'card:3' }]),
    );
    const second = revisionOf(
      await client.put(`/${database}/card:2`, { _rev: two?.rev, by: 'another' }),
    );
    const reply = await write([
      { _id: 'card:1', _rev: one?.rev, n: 2 },
      { _id: 'card:2', _rev: two?.rev, n: 2 },
      { _id: 'card:3', _rev: three?.rev, _deleted: true },
      { _id: 'card:4', isBad: true },
      { _id: 'card:5', n: 1 },
      { _id: 'card:2', n: 3 },
    ]);
    expect(outcomes(reply)).toMatchObject([
      { id: 'card:1', rev: expect.stringMatching(/^2-/) },
      { id: 'card:2', error: 'conflict' },
      { id: 'card:3', rev: expect.stringMatching(/^2-/) },
      { id: 'card:4', error: 'forbidden', reason: 'not so' },
      { id: 'card:5', rev: expect.stringMatching(/^1-/) },
      { id: 'card:2', error: 'conflict' },
    ]);
    expect((await client.get(`/${database}/card:2`)).body).toMatchObject({ _rev: second });
    expect((await client.get(`/${database}/card:3`)).status).toBe(404);
    expect((await client.get(`/${database}/card:4`)).status).toBe(404);
  });

  it('answers conflict to a create that is sent again, over the same content', async () => {
    const database = await bed.database();
    const docs = [{ _id: 'card:1', title: 'once' }];
    const send = () => client.post(`/${database}/_bulk_docs`, { docs });
    const [first] = outcomes(await send());
    expect(outcomes(await send())).toMatchObject([{ id: 'card:1', error: 'conflict' }]);
    const { body } = await client.get(`/${database}/card:1`);
    expect(body).toEqual({ _id: 'card:1', _rev: first?.rev, title: 'once' });
  });

  it('writes nothing at all where one document cannot be read, or is too large', async () => {
    const database = await bed.database();
    const write = (bad: unknown) =>
      client.post(`/${database}/_bulk_docs`, { docs: [{ _id: 'card:1' }, bad] });
    expect((await write({ _id: 'card:2', _unheard: 1 })).status).toBe(400);
    expect((await write({ _id: 'card:2', text: 'x'.repeat(9_000_000) })).status).toBe(413);
    expect((await client.get(`/${database}/card:1`)).status).toBe(404);
  });

  it('wants JSON that says it is JSON', async () => {
    const database = await bed.database();
    const path = `/${database}/_bulk_docs`;
    const plain = await client.ask('POST', path, '{"docs":[]}', { 'content-type': 'text/plain' });
    expect(plain.status).toBe(415);
    expect((await client.post(path, '{"docs":')).status).toBe(400);
    expect((await client.post(path, {})).status).toBe(400);
  });
});

describe('reading many', () => {
  it('tells what it has of the keys it is given', async () => {
    const database = await bed.database();
    const rev = revisionOf(await client.put(`/${database}/card:1`, { n: 1 }));
    const gone = revisionOf(await client.put(`/${database}/card:2`, {}));
    const tombstone = revisionOf(await client.delete(`/${database}/card:2?rev=${gone}`));
    const keys = ['card:2', 'card:1', 'card:3'];
    const { status, body } = await client.post(`/${database}/_all_docs?include_docs=true`, {
      keys,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      rows: [
        { id: 'card:2', value: { rev: tombstone, deleted: true }, doc: null },
        { id: 'card:1', value: { rev }, doc: { _id: 'card:1', _rev: rev, n: 1 } },
        { key: 'card:3', error: 'not_found' },
      ],
    });
  });

  it('lists ids of one beginning, in order, and goes on behind the last', async () => {
    const own = await bed.database();
    const ids = ['card:1', 'card:2', 'card:Z', 'card:a', 'card:b'];
    const docs = [...ids, 'cards', 'card', 'question:1'].map((_id) => ({ _id }));
    expect((await client.post(`/${own}/_bulk_docs`, { docs })).status).toBeLessThan(300);
    const listed: string[] = [];
    const range = 'endkey="card:\ufff0"&include_docs=true&limit=2';
    const Rows = v.object({ rows: v.array(v.object({ id: v.string(), doc: v.object({}) })) });
    let from = 'startkey="card:"';
    while (listed.length < ids.length) {
      const { body } = await client.get(`/${own}/_all_docs?${encodeURI(`${from}&${range}`)}`);
      const page = v.parse(Rows, body).rows.map(({ id }) => id);
      expect(page.length).toBeGreaterThan(0);
      listed.push(...page);
      from = `skip=1&startkey=${JSON.stringify(page.at(-1))}`;
    }
    expect(listed).toEqual(ids);
    const backwards = 'startkey="card:a"&endkey="card:2"&descending=true&limit=2';
    const { body } = await client.get(`/${own}/_all_docs?${encodeURI(backwards)}`);
    expect(body).toMatchObject({ rows: [{ id: 'card:a' }, { id: 'card:Z' }] });
  });

  it('gives the versions it is asked for, each with its path', async () => {
    const database = await bed.database();
    const first = revisionOf(await client.put(`/${database}/card:1`, { n: 1 }));
    const second = revisionOf(await client.put(`/${database}/card:1`, { _rev: first, n: 2 }));
    const docs = [{ id: 'card:1', rev: second }, { id: 'card:9' }];
    const { body } = await client.post(`/${database}/_bulk_get?revs=true`, { docs });
    expect(body).toMatchObject({
      results: [
        { id: 'card:1', docs: [{ ok: { _rev: second, n: 2, _revisions: { start: 2 } } }] },
        { id: 'card:9', docs: [{ error: { error: 'not_found' } }] },
      ],
    });
  });
});
