import type { Collection } from '@/cards/card';
import { DOCUMENT_SCHEMA } from '@/cards/card';
import { newId } from '@/cards/ids';
import { database } from './database';

/** Two collections of one name could not be told apart. */
export class CollectionNameTakenError extends Error {
  override name = 'CollectionNameTakenError';
}

function sameName(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;
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
  await database.transaction('rw', database.collections, async () => {
    const taken = await database.collections.filter((each) => sameName(each.name, name.trim()));
    if ((await taken.count()) > 0) throw new CollectionNameTakenError(name);
    await database.collections.add(collection);
  });
  return collection;
}
