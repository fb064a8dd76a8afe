import { database } from '../database';
import { readSetting } from '../settings';
import { mayInPlace } from './rights';
import type { ConflictRow, Place } from './rows';

/**
 * The conflicts that this person is asked about, oldest first: of their own changes, and of versions that lost
 * on the server where they may edit what won. Others could decide nothing.
 */
export async function askedConflicts(): Promise<ConflictRow[]> {
  const roles = await readSetting('roles');
  const mayEdit = (place: Place) => !roles || mayInPlace({ roles }, 'edit', place);
  const rows = await database.conflicts.orderBy('at').toArray();
  return rows.filter(({ place, losing }) => losing === null || mayEdit(place));
}

/** The same by name alone: what they say is read when somebody looks. */
export async function conflictKeys(): Promise<{ place: Place; id: string }[]> {
  return (await askedConflicts()).map(({ place, id }) => ({ place, id }));
}
