import { database } from '../database';
import type { Place } from './rows';

/** The documents in conflict, by name alone: what they say is read when somebody looks. */
export async function conflictKeys(): Promise<{ place: Place; id: string }[]> {
  const keys = await database.conflicts.toCollection().primaryKeys();
  return keys.map(([place, id]) => ({ place, id }));
}
