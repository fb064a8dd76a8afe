import type { CardId } from '@/cards/ids';
import { database } from '../database';
import type { Local } from './reconcile';
import type { OutboxRow, Place } from './rows';

/** So long it is remembered that a card was deleted here, in ms: whoever moved it meanwhile may be away for weeks. */
const REMEMBERED = 60 * 24 * 60 * 60_000;

/** A card of the team's that this person deleted, wherever somebody else may have moved it meanwhile. */
export interface DeletionRow {
  /** Of the card. */
  id: string;
  /** Where it stood. */
  place: Place;
  /** ISO 8601. */
  at: string;
}

/** Within a transaction: remembers that a card was deleted here. */
export async function rememberDeletion(row: DeletionRow): Promise<void> {
  await database.deletions.put(row);
}

/** Within a transaction: a card that was deleted here stands here again, or was decided about. */
export async function forgetDeletions(ids: readonly string[]): Promise<void> {
  await database.deletions.bulkDelete([...ids]);
}

/** The ids of the cards that were deleted here. */
export async function deletedHere(): Promise<string[]> {
  return database.deletions.toCollection().primaryKeys();
}

/**
 * Within a transaction: a card that comes back after it was deleted here. In another place somebody has moved
 * it meanwhile, and whoever deleted it is asked: the deletion meets it there. In its own somebody decided for it.
 *
 * @returns null where nobody is to be asked.
 */
export async function meetDeletion(place: Place, id: string): Promise<Local | null> {
  const deletion = await database.deletions.get(id);
  if (!deletion) return null;
  if (deletion.place === place || (await database.cards.get(id as CardId))) {
    await database.deletions.delete(id);
    return null;
  }
  const row: OutboxRow = {
    ...{ place, id, base: null, baseRevision: null, state: { kind: 'waiting' } },
    ...{ sent: [], leaves: [], changedAt: deletion.at },
  };
  return { content: null, row, conflict: undefined };
}

/** Forgets what is too long ago to matter. @param now ms since the epoch. */
export async function forgetOldDeletions(now: number): Promise<void> {
  const before = new Date(now - REMEMBERED).toISOString();
  const old = database.deletions.where('at').below(before);
  if ((await old.count()) > 0) await old.delete();
}
