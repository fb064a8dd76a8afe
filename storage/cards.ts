import type { Card, Collection, Member } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { database } from './database';

async function lastSeq(): Promise<number> {
  return (await database.cardChanges.orderBy('seq').last())?.seq ?? 0;
}

/** Notes, within the transaction that changes them, that these cards changed. */
export async function noteCardChanges(ids: readonly CardId[]): Promise<void> {
  const last = await lastSeq();
  await database.cardChanges.bulkPut(ids.map((card, index) => ({ card, seq: last + 1 + index })));
}

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

export function countCards(): Promise<number> {
  return database.cards.count();
}

/** What changed after `seq`: ids with their cards, or undefined for a card that is gone. */
export interface CardChanges {
  seq: number;
  changes: { id: CardId; card: Card | undefined }[];
}

/** The changes after `seq` (0 for all), read in one transaction so that they fit together. */
export function cardChangesSince(seq: number): Promise<CardChanges> {
  return database.transaction('r', database.cards, database.cardChanges, async () => {
    const changed = await database.cardChanges.where('seq').above(seq).toArray();
    const ids = changed.map(({ card }) => card);
    const cards = await database.cards.bulkGet(ids);
    return {
      seq: Math.max(seq, ...changed.map((change) => change.seq)),
      changes: ids.map((id, index) => ({ id, card: cards[index] })),
    };
  });
}
