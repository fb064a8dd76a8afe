import type { Card, Collection } from '@/cards/card';
import { sameName } from '@/cards/collectionName';
import { type CardId, type CollectionId, newId } from '@/cards/ids';
import { database } from '../database';

/** What a card and a collection became that were copied. */
export interface KeptCopy {
  cards: ReadonlyMap<CardId, CardId>;
  collections: ReadonlyMap<CollectionId, CollectionId>;
}

export const NO_COPY: KeptCopy = { cards: new Map(), collections: new Map() };

/** So many cards are read and written at once: all of them would stand in memory twice. */
const CHUNK = 1000;

function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let number = 2; taken.some((each) => sameName(each, name)); number += 1) {
    name = `${wanted} ${number}`;
  }
  return name;
}

async function copyCards(from: CollectionId, to: CollectionId): Promise<[CardId, CardId][]> {
  const ids = await database.cards.where('collection').equals(from).primaryKeys();
  const copied: [CardId, CardId][] = [];
  for (let start = 0; start < ids.length; start += CHUNK) {
    const cards = await database.cards.bulkGet(ids.slice(start, start + CHUNK));
    const copies = cards.flatMap((card): Card[] => {
      if (!card) return [];
      const id = newId('card');
      copied.push([card.id, id]);
      return [{ ...card, id, collection: to }];
    });
    await database.cards.bulkPut(copies);
  }
  return copied;
}

/**
 * Within the transaction that removes them: copies shared collections with their cards. The copies have ids
 * of their own: a device that joins again gets the team's cards beside them, and takes neither for the other.
 *
 * @param nameOf what the copy of a collection is to be called; a number is added where that is taken.
 */
export async function copyCollections(
  shared: readonly Collection[],
  nameOf: (name: string) => string,
): Promise<KeptCopy> {
  const cards = new Map<CardId, CardId>();
  const collections = new Map<CollectionId, CollectionId>();
  const taken = (await database.collections.toArray()).map(({ name }) => name);
  for (const { slug: _, ...collection } of shared) {
    const id = newId('collection');
    const copied = await copyCards(collection.id, id);
    // One that nobody has written into yet is nothing to keep.
    if (copied.length === 0) continue;
    const name = freeName(nameOf(collection.name), taken);
    taken.push(name);
    await database.collections.put({ ...collection, id, name });
    collections.set(collection.id, id);
    for (const [old, copy] of copied) cards.set(old, copy);
  }
  return { cards, collections };
}
