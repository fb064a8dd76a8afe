import { database } from '../database';
import type { Content, LosingVersion, RemoteChange, Revision } from './backend';
import { contentOfReading, type DocumentTables } from './documentTables';
import type { Place } from './rows';

/** A document of which the server has versions that lost: whose turn it is to merge them may come later. */
export interface ForkRow {
  place: Place;
  id: string;
  /** The version that won. */
  revision: Revision;
  losing: LosingVersion[];
}

/** Within a transaction: keeps the losing versions that a part of a feed tells of, and forgets those that are gone. */
export async function noteForks(place: Place, changes: readonly RemoteChange[]): Promise<void> {
  const known = await database.forks.where('place').equals(place).primaryKeys();
  const told = new Map(changes.map((change) => [change.id, change]));
  const isOver = (id: string) => told.get(id)?.losing.length === 0;
  await database.forks.bulkDelete(known.filter(([, id]) => isOver(id)));
  await database.forks.bulkPut(
    [...told.values()].flatMap(({ id, revision, losing }): ForkRow[] =>
      losing.length > 0 ? [{ place, id, revision, losing }] : [],
    ),
  );
}

/**
 * Losing versions as this version of Sidecard reads them. What a newer one wrote is left on the server as it
 * is: merged by this one it would be lost.
 */
export function readableForks(
  { id, losing }: Pick<RemoteChange, 'id' | 'losing'>,
  tables: Pick<DocumentTables, 'readingOf'>,
): LosingVersion[] {
  const read = (content: Content | null) => {
    const found = content && tables.readingOf(id, content);
    return found?.state === 'held' ? contentOfReading(found.reading) : null;
  };
  return losing.flatMap(({ revision, content, ancestor }) => {
    const readable = read(content);
    return readable ? [{ revision, content: readable, ancestor: read(ancestor) }] : [];
  });
}
