import type { Card, Collection, Member } from '@/cards/card';
import type { CardId, CollectionId } from '@/cards/ids';
import { database } from './database';

/** The cards of these ids in the same order; a card that is gone is undefined. */
export function cardsById(ids: readonly CardId[]): Promise<(Card | undefined)[]> {
  return database.cards.bulkGet([...ids]);
}

/** Every collection, by name. */
export async function allCollections(): Promise<Collection[]> {
  const collections = await database.collections.toArray();
  return collections.sort((a, b) => a.name.localeCompare(b.name));
}

export function allMembers(): Promise<Member[]> {
  return database.members.toArray();
}

/** The published cards changed last, newest first. */
export function recentlyUpdatedCards(limit: number): Promise<Card[]> {
  return database.cards
    .orderBy('updated.at')
    .reverse()
    .filter((card) => card.status === 'published')
    .limit(limit)
    .toArray();
}

/** Whether there is any card. To count them all takes long, and whoever else reads waits meanwhile. */
export async function hasCards(): Promise<boolean> {
  return (await database.cards.limit(1).primaryKeys()).length > 0;
}

/** The archived cards, the one changed last first. */
export async function archivedCards(): Promise<Card[]> {
  return newestFirst(await database.cards.where('status').equals('archived').toArray());
}

export function countArchivedCards(): Promise<number> {
  return database.cards.where('status').equals('archived').count();
}

/** How to order the cards of a collection. */
export type CardOrder = 'newest' | 'title';

function newestFirst(cards: Card[]): Card[] {
  return cards.sort(
    (a, b) => Number(a.updated.at < b.updated.at) - Number(a.updated.at > b.updated.at),
  );
}

/** The cards of a collection in an order, drafts included, archived ones not. */
export async function cardsOfCollection(
  collection: CollectionId,
  order: CardOrder,
  locale: string,
): Promise<Card[]> {
  const { cards } = database;
  const [drafts, published] = await database.transaction('r', cards, () =>
    Promise.all(
      (['draft', 'published'] as const).map((status) =>
        cards.where('[collection+status]').equals([collection, status]).toArray(),
      ),
    ),
  );
  const current = [...(drafts ?? []), ...(published ?? [])];
  if (order === 'newest') return newestFirst(current);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return current.sort((a, b) => compare(a.title, b.title));
}

/** How many cards a collection has, whatever their status. */
export function countCardsOfCollection(collection: CollectionId): Promise<number> {
  return database.cards.where('collection').equals(collection).count();
}

/** How many published cards each collection has; a collection without any is left out. */
export function publishedCounts(): Promise<Map<CollectionId, number>> {
  const { cards, collections } = database;
  return database.transaction('r', cards, collections, async () => {
    const ids = await collections.toCollection().primaryKeys();
    // Counts by an index read no card: this runs again after each change of any.
    const counts = await Promise.all(
      ids.map(async (id) => {
        const published = cards.where('[collection+status]').equals([id, 'published']);
        return [id, await published.count()] as const;
      }),
    );
    return new Map(counts.filter(([, count]) => count > 0));
  });
}

/** Every card: first those that were inserted on this device, most often first, then the one changed last. */
export async function cardsByUse(): Promise<CardId[]> {
  const { cards, receipts } = database;
  const [inserts, byUpdate] = await database.transaction('r', cards, receipts, () =>
    Promise.all([receipts.toArray(), cards.orderBy('updated.at').primaryKeys()]),
  );
  const uses = new Map<CardId, number>();
  for (const { card } of inserts) uses.set(card, (uses.get(card) ?? 0) + 1);
  return byUpdate.reverse().sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
}
