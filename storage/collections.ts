import type { Collection } from '@/cards/card';
import { DOCUMENT_SCHEMA } from '@/cards/card';
import type { BindingsByCollection } from '@/cards/collectionBinding';
import { sameName } from '@/cards/collectionName';
import { type CardId, type CollectionId, newId } from '@/cards/ids';
import { noteCardChanges } from './changeLog';
import { bindAgain, unbind } from './collectionBindings';
import { database } from './database';
import { whileThereIsRoom } from './storageFull';
import { outboxTables, queueCards, queueDocument } from './sync/outbox';

/** Two collections of one name could not be told apart. */
export class CollectionNameTakenError extends Error {
  override name = 'CollectionNameTakenError';
}

/** Cards stand in the collection; without it they would belong nowhere. */
export class CollectionNotEmptyError extends Error {
  override name = 'CollectionNotEmptyError';
}

/** The collection was deleted meanwhile. */
export class CollectionGoneError extends Error {
  override name = 'CollectionGoneError';
}

/** A sample is removed one day with every card in it: it takes none. */
export class SampleCollectionError extends Error {
  override name = 'SampleCollectionError';
}

/** Within a transaction: whether the name is free for the collection. */
async function refuseTakenName(name: string, id: CollectionId): Promise<void> {
  const taken = database.collections.filter((each) => each.id !== id && sameName(each.name, name));
  if ((await taken.count()) > 0) throw new CollectionNameTakenError(name);
}

async function add(collection: Collection): Promise<void> {
  const { collections } = database;
  await whileThereIsRoom(() =>
    database.transaction('rw', collections, async () => {
      await refuseTakenName(collection.name, collection.id);
      await collections.put(collection);
    }),
  );
}

/**
 * Adds an empty collection.
 *
 * @throws CollectionNameTakenError where another has the name, whatever its capitals and accents.
 */
export async function createCollection(name: string): Promise<Collection> {
  const collection: Collection = {
    id: newId('collection'),
    schema: DOCUMENT_SCHEMA,
    name: name.trim(),
  };
  await add(collection);
  return collection;
}

/** Within a transaction: the team is told of the name of a collection that it shares. */
async function tellName(id: CollectionId, name: string): Promise<void> {
  const row = await database.documents.get(['hub', id]);
  if (!row || row.content.name === name) return;
  const { place, content } = row;
  await database.documents.put({ ...row, content: { ...content, name } });
  await queueDocument({ place, id, before: content, isDeleted: false }, new Date().toISOString());
}

/**
 * Gives a collection another name, in the team as well where it is shared.
 *
 * @throws CollectionNameTakenError where another has the name, whatever its capitals and accents.
 * @throws CollectionGoneError where there is no such collection any more.
 */
export async function renameCollection(id: CollectionId, name: string): Promise<void> {
  const { collections, documents } = database;
  await whileThereIsRoom(() =>
    database.transaction('rw', [documents, ...outboxTables()], async () => {
      await refuseTakenName(name.trim(), id);
      const changed = await collections.update(id, { name: name.trim() });
      const isThere = changed > 0 || (await collections.get(id)) !== undefined;
      if (!isThere) throw new CollectionGoneError(id);
      await tellName(id, name.trim());
    }),
  );
}

/** One transaction over the cards and where they stand. */
function change<Result>(write: () => Promise<Result>): Promise<Result> {
  const { cards, changeLog, settings } = database;
  const tables = [cards, changeLog, settings, ...outboxTables()];
  return whileThereIsRoom(() => database.transaction('rw', tables, write));
}

/** Within a transaction: the collection, which must be there. */
async function standing(id: CollectionId): Promise<Collection> {
  const collection = await database.collections.get(id);
  if (!collection) throw new CollectionGoneError(id);
  return collection;
}

/** Within a transaction: puts these cards into a collection. What a card says stays as verified as it is. */
async function putInto(ids: readonly CardId[], collection: CollectionId): Promise<void> {
  const cards = await database.cards.where('id').anyOf(ids).toArray();
  const moved = cards.map((before) => ({ before, after: { ...before, collection } }));
  await database.cards.bulkPut(moved.map(({ after }) => after));
  await noteCardChanges(ids);
  await queueCards(moved);
}

/**
 * Moves every card of a collection, archived ones too, into another.
 *
 * @returns the cards that were moved, for {@link moveCardsBack}.
 * @throws CollectionGoneError where the other collection is no longer there; nothing is moved.
 * @throws SampleCollectionError where the other collection is a sample; nothing is moved.
 * @throws StorageFullError where there is no more room, as everything here that writes.
 */
export function moveCards(from: CollectionId, to: CollectionId): Promise<CardId[]> {
  return change(async () => {
    if ((await standing(to)).sample) throw new SampleCollectionError(to);
    const ids = await database.cards.where('collection').equals(from).primaryKeys();
    await putInto(ids, to);
    return ids;
  });
}

/**
 * Takes a move back; cards that have gone elsewhere since stay there.
 *
 * @throws CollectionGoneError where the collection they came from is no longer there.
 */
export function moveCardsBack(
  ids: readonly CardId[],
  from: CollectionId,
  to: CollectionId,
): Promise<void> {
  return change(async () => {
    await standing(from);
    const moved = new Set(ids);
    const inside = await database.cards.where('collection').equals(to).primaryKeys();
    await putInto(
      inside.filter((id) => moved.has(id)),
      from,
    );
  });
}

/** A collection that was deleted, and for which help desk or brand it was. */
export interface DeletedCollection {
  collection: Collection;
  bindings: BindingsByCollection;
}

/**
 * Deletes a collection without cards.
 *
 * @returns what was deleted, for {@link putCollectionBack}; undefined where it was gone already.
 * @throws CollectionNotEmptyError where cards stand in it, archived ones included.
 */
export function deleteCollection(id: CollectionId): Promise<DeletedCollection | undefined> {
  const { cards, collections } = database;
  return change(async () => {
    if ((await cards.where('collection').equals(id).count()) > 0) {
      throw new CollectionNotEmptyError(id);
    }
    const collection = await collections.get(id);
    await collections.delete(id);
    const bindings = await unbind([id]);
    return collection && { collection, bindings };
  });
}

/**
 * Puts back what {@link deleteCollection} took.
 *
 * @throws CollectionNameTakenError where another has the name by now.
 */
export async function putCollectionBack(deleted: DeletedCollection): Promise<void> {
  const { collections, settings } = database;
  await database.transaction('rw', collections, settings, async () => {
    await add(deleted.collection);
    await bindAgain(deleted.bindings);
  });
}
