import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardId } from '@/cards/ids';
import {
  allCollections,
  allMembers,
  archivedCards,
  cardsById,
  cardsOfCollection,
  countArchivedCards,
  countCardsOfCollection,
  hasCards,
  publishedCounts,
  recentlyUpdatedCards,
} from '@/storage/cards';
import { cardChangesSince, noteCardChanges } from '@/storage/changeLog';
import { database } from '@/storage/database';
import { watchCardChanges } from '@/storage/watch';
import { aCard, type CardTraits } from '../cards/aCard';
import { emptyDatabase } from './emptyDatabase';
import { Tellings } from './tellings';

beforeEach(emptyDatabase);

const id = (end: string) => `card:${end}` as CardId;

async function put(...cards: CardTraits[]): Promise<void> {
  const all = cards.map((traits) => aCard(traits));
  await database.transaction('rw', database.cards, database.changeLog, async () => {
    await database.cards.bulkPut(all);
    await noteCardChanges(all.map((card) => card.id));
  });
}

async function remove(end: string): Promise<void> {
  await database.transaction('rw', database.cards, database.changeLog, async () => {
    await database.cards.delete(id(end));
    await noteCardChanges([id(end)]);
  });
}

async function changesSince(seq: number): Promise<[string, string | undefined][]> {
  const { changes } = await cardChangesSince(seq);
  return changes.map((change) => [change.id.slice(5), change.card?.title]);
}

describe('the changes of cards', () => {
  it('are none in an empty replica', async () => {
    expect(await cardChangesSince(0)).toEqual({ seq: 0, changes: [] });
  });

  it('are told once a card, with the card as it is now, in the order of the last change', async () => {
    await put({ id: 'a', title: 'A' }, { id: 'b', title: 'B' });
    await put({ id: 'a', title: 'A, again' });
    expect(await changesSince(0)).toEqual([
      ['b', 'B'],
      ['a', 'A, again'],
    ]);
    expect(await database.changeLog.count()).toBe(2);
  });

  it('tell of a card that is gone', async () => {
    await put({ id: 'a' }, { id: 'b' });
    const { seq } = await cardChangesSince(0);
    await remove('a');
    expect(await changesSince(seq)).toEqual([['a', undefined]]);
  });

  it('are exactly those after the one asked for', async () => {
    await put({ id: 'a' });
    const first = await cardChangesSince(0);
    await put({ id: 'b' }, { id: 'c' });
    const second = await cardChangesSince(first.seq);
    expect(second.changes.map((change) => change.id)).toEqual([id('b'), id('c')]);
    expect(await cardChangesSince(second.seq)).toEqual({ seq: second.seq, changes: [] });
  });

  it('have numbers that grow with every change, also of the same card', async () => {
    const seen: number[] = [];
    for (const end of ['a', 'a', 'b', 'a']) {
      await put({ id: end });
      seen.push((await cardChangesSince(0)).seq);
    }
    await remove('a');
    seen.push((await cardChangesSince(0)).seq);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('have numbers of their own when two contexts write at once', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((end) => put({ id: end })));
    const numbers = (await database.changeLog.toArray()).map(({ seq }) => seq);
    expect(new Set(numbers).size).toBe(4);
  });

  it('leave nothing behind when the writing fails', async () => {
    await put({ id: 'a', title: 'A' });
    const before = await cardChangesSince(0);
    const failing = database.transaction('rw', database.cards, database.changeLog, async () => {
      await database.cards.put(aCard({ id: 'a', title: 'Half' }));
      await noteCardChanges([id('a'), id('b')]);
      throw new Error('The disk is full.');
    });
    await expect(failing).rejects.toThrow('The disk is full.');
    expect(await cardChangesSince(0)).toEqual(before);
  });

  it('are watched: told at once, and again after each', async () => {
    const tellings = new Tellings(watchCardChanges());
    expect(await tellings.next()).toBe(0);
    await put({ id: 'a' });
    expect(await tellings.next()).toBe(1);
    await remove('a');
    expect(await tellings.next()).toBe(2);
    tellings.stop();
  });
});

describe('what the replica holds', () => {
  it('is given by id, in the order asked for, what is gone being undefined', async () => {
    await put({ id: 'a', title: 'A' }, { id: 'b', title: 'B' });
    const cards = await cardsById([id('b'), id('x'), id('a')]);
    expect(cards.map((card) => card?.title)).toEqual(['B', undefined, 'A']);
    expect(await hasCards()).toBe(true);
  });

  it('is, of the recently updated, the published alone, newest first', async () => {
    const at = (day: number) => ({ by: aCard().owner, at: `2026-01-0${day}T00:00:00.000Z` });
    await put(
      { id: 'old', updated: at(1) },
      { id: 'new', updated: at(3) },
      { id: 'draft', updated: at(4), status: 'draft' },
      { id: 'archived', updated: at(5), status: 'archived' },
      { id: 'mid', updated: at(2) },
    );
    const ids = async (limit: number) =>
      (await recentlyUpdatedCards(limit)).map((card) => card.id.slice(5));
    expect(await ids(9)).toEqual(['new', 'mid', 'old']);
    expect(await ids(2)).toEqual(['new', 'mid']);
  });

  it('is, of collections, all by name', async () => {
    const { collection } = aCard();
    const names = ['Orders', 'billing', 'Accounts'];
    await database.collections.bulkPut(
      names.map((name) => ({ id: `${collection}${name}` as typeof collection, schema: 1, name })),
    );
    expect((await allCollections()).map(({ name }) => name)).toEqual([
      ...['Accounts', 'billing', 'Orders'],
    ]);
  });

  it('is, of people, everybody', async () => {
    await database.members.put({ id: aCard().owner, schema: 1, name: 'Ana' });
    expect((await allMembers()).map(({ name }) => name)).toEqual(['Ana']);
  });

  it('is, of a collection, what is not archived: newest first or by title', async () => {
    const at = (day: number) => ({ by: aCard().owner, at: `2026-01-0${day}T00:00:00.000Z` });
    await put(
      { id: 'a', title: 'Élan', updated: at(4) },
      { id: 'b', title: 'Card 10', updated: at(2), status: 'draft' },
      { id: 'c', title: 'card 9', updated: at(3) },
      { id: 'd', title: 'Zoo', updated: at(4), status: 'archived' },
      { id: 'e', title: 'Fan', updated: at(5), collection: 'other' },
    );
    const { collection } = aCard();
    const ids = async (order: 'newest' | 'title') =>
      (await cardsOfCollection(collection, order, 'en')).map((card) => card.id.slice(5));
    expect(await ids('newest')).toEqual(['a', 'c', 'b']);
    expect(await ids('title')).toEqual(['c', 'b', 'a']);
    expect(await countCardsOfCollection(collection)).toBe(4);
    expect((await archivedCards()).map((card) => card.id)).toEqual(['card:d']);
    expect(await countArchivedCards()).toBe(1);
  });

  it('is in the order of ids where it was changed at one time', async () => {
    const ends = Array.from({ length: 30 }, (_, each) => String(each + 10));
    await put(...ends.map((end) => ({ id: end })));
    const cards = await cardsOfCollection(aCard().collection, 'newest', 'en');
    expect(cards.map((card) => card.id.slice(5))).toEqual(ends);
  });
});

describe('the published cards of each collection', () => {
  const main = { id: aCard().collection, schema: 1 as const, name: 'Main' };
  const empty = { ...main, id: aCard({ collection: 'empty' }).collection };
  const cards: CardTraits[] = [
    { id: 'a' },
    { id: 'b' },
    { id: 'c', status: 'draft' },
    { id: 'd', status: 'archived' },
    { id: 'e', status: 'draft', collection: 'empty' },
  ];

  it('are counted, no card being read', async () => {
    await database.collections.bulkPut([main, empty]);
    await put(...cards);
    const cursors = [
      vi.spyOn(IDBIndex.prototype, 'openCursor'),
      vi.spyOn(IDBIndex.prototype, 'openKeyCursor'),
      vi.spyOn(IDBObjectStore.prototype, 'openCursor'),
    ];
    expect(await publishedCounts()).toEqual(new Map([[main.id, 2]]));
    expect(cursors.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
  });

  it('are counted in a replica of the version before', async () => {
    await database.delete();
    const older = new Dexie(database.name);
    older.version(2).stores({ cards: 'id, collection, status, updated.at', collections: 'id' });
    await older.table('collections').put(main);
    await older.table('cards').bulkPut(cards.map((traits) => aCard(traits)));
    older.close();
    await database.open();
    expect(await publishedCounts()).toEqual(new Map([[main.id, 2]]));
  });
});
