import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import type { CardId } from '@/cards/ids';
import { cardChangesSince, changedCardsSince, noteCardChanges } from '@/storage/changeLog';
import { database } from '@/storage/database';
import { countNewer, revisionsOf } from '@/storage/sync/revisions';
import { aCard } from '../cards/aCard';

const MANY = 450;
const id = (number: number) => `card:${String(number).padStart(4, '0')}` as CardId;
const NUMBERS = Array.from({ length: MANY }, (_, number) => number);

/** A replica as version 5 leaves it: changes and held versions in rows of their own. */
async function asOfVersion5(): Promise<void> {
  database.close();
  await Dexie.delete(database.name);
  const older = new Dexie(database.name);
  older.version(5).stores({
    cards: 'id, collection, status, updated.at, [collection+status]',
    cardChanges: 'card, seq',
    held: '[place+id], isNewer',
    documents: '[place+id], place, kind',
    feeds: 'place',
    favourites: 'card, at',
  });
  await older
    .table('cards')
    .bulkPut(NUMBERS.slice(1).map((number) => aCard({ id: id(number).slice(5) })));
  // Changed in the order of their numbers, but for the first, which was deleted last of all.
  const changes = NUMBERS.map((number) => ({ card: id(number), seq: number || 1000 }));
  await older.table('cardChanges').bulkPut(changes);
  const held = NUMBERS.map((number) => ({
    ...{ place: number % 2 === 0 ? 'c_orders' : 'hub', id: id(number) },
    ...{ revision: `${number}-a`, state: 'held' },
  }));
  await older.table('held').bulkPut(held);
  const newer = { place: 'hub', id: 'card:x', revision: '9-x', state: 'newer', isNewer: 1 };
  await older.table('held').put(newer);
  await older.table('feeds').put({ place: 'hub', cursor: 'here' });
  await older.table('favourites').put({ card: id(7), at: '2026-01-01T09:00:00.000Z' });
  older.close();
}

afterEach(() => database.delete());

it('a replica of version 5 is kept whole: what changed in its order, and what the server has', async () => {
  await asOfVersion5();
  await database.open();
  expect(await changedCardsSince(0)).toEqual({
    seq: 1000,
    ids: [...NUMBERS.slice(1).map(id), id(0)],
  });
  const late = await cardChangesSince(MANY - 1);
  expect(late.changes.at(-1)).toEqual({ id: id(0), card: undefined });
  expect(late.changes.length).toBeLessThanOrEqual(51);

  const odd = NUMBERS.filter((number) => number % 2 === 1);
  const ids = [...odd.map(id), 'card:x', id(0)];
  const held = await revisionsOf('hub', ids);
  expect(ids.map((each) => held.get(each))).toEqual([
    ...odd.map((number) => ({ revision: `${number}-a`, state: 'held' })),
    { revision: '9-x', state: 'newer' },
    undefined,
  ]);
  expect((await revisionsOf('c_orders', [id(448)])).get(id(448))?.revision).toBe('448-a');
  expect(await countNewer()).toBe(1);

  expect(await database.cards.count()).toBe(MANY - 1);
  expect(await database.feeds.get('hub')).toMatchObject({ cursor: 'here' });
  expect(await database.favourites.count()).toBe(1);
  expect(database.tables.map(({ name }) => name)).not.toContain('held');
});

it('goes on counting where the replica of version 5 was', async () => {
  await asOfVersion5();
  await database.open();
  await noteCardChanges([id(3)]);
  expect(await changedCardsSince(1000)).toEqual({ seq: 1001, ids: [id(3)] });
});
