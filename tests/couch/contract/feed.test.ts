import { describe, expect, it, vi } from 'vitest';
import type { Feed } from './client.ts';
import { feedOf, revisionOf } from './client.ts';
import { openTestbed, SOON } from './testbed.ts';

const bed = await openTestbed();
const { client } = await bed.person();

const DOCUMENTS = Array.from({ length: 25 }, (_, at) => ({ _id: `card:${at}`, n: at }));
const IDS = DOCUMENTS.map(({ _id }) => _id).sort();

async function filled(): Promise<string> {
  const database = await bed.database();
  await client.post(`/${database}/_bulk_docs`, { docs: DOCUMENTS });
  await vi.waitFor(async () => {
    const { results } = await read(database);
    expect(results).toHaveLength(DOCUMENTS.length);
  }, SOON);
  return database;
}

async function read(database: string, query = ''): Promise<Feed> {
  return feedOf(await client.get(`/${database}/_changes?include_docs=true&conflicts=true${query}`));
}

function since(cursor: string): string {
  return `&since=${encodeURIComponent(cursor)}`;
}

/** Where a feed stands once nothing more comes. */
async function settled(database: string): Promise<string> {
  let cursor = '0';
  await vi.waitFor(async () => {
    const page = await read(database, since(cursor));
    cursor = page.last_seq;
    expect(page).toMatchObject({ results: [], pending: 0 });
  }, SOON);
  return cursor;
}

describe('the feed', () => {
  it('has the last state of each document, with the document', async () => {
    const database = await filled();
    const first = (await read(database)).results.find(({ id }) => id === 'card:7');
    const before = first?.changes[0]?.rev;
    const after = revisionOf(await client.put(`/${database}/card:7`, { _rev: before, n: 'new' }));
    await vi.waitFor(async () => {
      const rows = (await read(database)).results.filter(({ id }) => id === 'card:7');
      expect(rows).toMatchObject([
        { changes: [{ rev: after }], doc: { _id: 'card:7', _rev: after, n: 'new' } },
      ]);
    }, SOON);
  });

  it('comes in pages that say how much is left, and together have everything', async () => {
    const database = await filled();
    await vi.waitFor(async () => {
      const first = await read(database, '&limit=10');
      expect(first.results).toHaveLength(10);
      expect(first.pending).toBeGreaterThan(0);
      const seen = new Set(first.results.map(({ id }) => id));
      let page = first;
      for (let pages = 1; page.pending > 0 && pages < 20; pages += 1) {
        page = await read(database, `&limit=10${since(page.last_seq)}`);
        expect(page.results.length).toBeLessThanOrEqual(10);
        for (const { id } of page.results) seen.add(id);
      }
      expect(page.pending).toBe(0);
      expect([...seen].sort()).toEqual(IDS);
    }, SOON);
  });

  it('goes on from where it was read to, and has only what came later', async () => {
    const database = await filled();
    const cursor = await settled(database);
    revisionOf(await client.put(`/${database}/card:later`, { n: 1 }));
    await vi.waitFor(async () => {
      const { results, last_seq } = await read(database, since(cursor));
      expect(results.map(({ id }) => id)).toContain('card:later');
      expect((await read(database, since(last_seq))).results).toEqual([]);
    }, SOON);
  });

  it('takes the same cursor again, as often as it is given', async () => {
    const database = await filled();
    const { last_seq } = await read(database, '&limit=10');
    for (let time = 0; time < 3; time += 1) {
      await vi.waitFor(async () => {
        const { results } = await read(database, since(last_seq));
        expect(results.length).toBeGreaterThanOrEqual(15);
      }, SOON);
    }
  });

  it('refuses a cursor that is none: 400', async () => {
    const database = await filled();
    expect((await client.get(`/${database}/_changes?since=nonsense`)).status).toBe(400);
  });

  it('starts from now where that is asked', async () => {
    const database = await filled();
    await vi.waitFor(async () => {
      const page = await read(database, '&since=now');
      expect(page).toMatchObject({ results: [], pending: 0 });
    }, SOON);
  });
});

describe('a long poll', () => {
  const longPoll = (database: string, cursor: string, timeout: number) =>
    read(database, `&feed=longpoll&timeout=${timeout}${since(cursor)}`);

  it('answers at once where something is new', async () => {
    const database = await filled();
    const { results } = await longPoll(database, '0', 20_000);
    expect(results.length).toBeGreaterThan(0);
  });

  it('answers when something changes', async () => {
    const database = await filled();
    let cursor = await settled(database);
    const heard: string[] = [];
    const listening = (async () => {
      while (!heard.includes('card:new')) {
        const page = await longPoll(database, cursor, 20_000);
        cursor = page.last_seq;
        heard.push(...page.results.map(({ id }) => id));
      }
    })();
    revisionOf(await client.put(`/${database}/card:new`, { n: 1 }));
    await listening;
    expect(heard).toContain('card:new');
  });

  it('ends with nothing when its time is over, and with a cursor that goes on', async () => {
    const database = await filled();
    await vi.waitFor(async () => {
      const cursor = await settled(database);
      const page = await longPoll(database, cursor, 1_500);
      expect(page).toMatchObject({ results: [], pending: 0 });
      expect((await read(database, since(page.last_seq))).results).toEqual([]);
    }, SOON);
  });
});
