import { type Refusal, refusalOf } from '@/documents/refusals';
import { noteCardChanges } from '../changeLog';
import { database } from '../database';
import { whileThereIsRoom } from '../storageFull';
import { replicaTables } from './applyPage';
import type { Content } from './backend';
import { forgetDeletions, rememberDeletion } from './deletions';
import { documentTables } from './documentTables';
import { isUsagePlace } from './places';
import { NEWER_DOCUMENT } from './pushPlace';
import { isSameContent } from './reconcile';
import type { OutboxRow, Place } from './rows';

/** Why a change does not reach the server. */
export type RefusedReason = Refusal | typeof NEWER_DOCUMENT | 'lost-access';

/** A change that the workspace did not take; it stays on this device until a person decides. */
export interface RefusedChange {
  place: Place;
  id: string;
  reason: RefusedReason;
  /** What was to be written; null where it was to be deleted. */
  content: Content | null;
  /** What the server has; null for nothing. */
  base: Content | null;
  changedAt: string;
}

function reasonOf({ state }: OutboxRow): RefusedReason | null {
  if (state.kind === 'stranded') return 'lost-access';
  if (state.kind !== 'refused') return null;
  return state.reason === NEWER_DOCUMENT ? NEWER_DOCUMENT : refusalOf(state.reason);
}

/** The changes that the workspace did not take, oldest first. */
export function refusedChanges(): Promise<RefusedChange[]> {
  const { cards, collections, documents, outbox } = database;
  return database.transaction('r', cards, collections, documents, outbox, async () => {
    const rows = await outbox
      .where('state.kind')
      .anyOf('refused', 'stranded')
      // What is told of use is nothing to decide about.
      .filter(({ place }) => !isUsagePlace(place))
      .sortBy('changedAt');
    const found: RefusedChange[] = [];
    for (const row of rows) {
      const { place, id, state, base, changedAt } = row;
      const reason = reasonOf(row);
      const tables = await documentTables(place);
      const content = state.kind === 'stranded' ? state.content : await tables.read(id);
      if (reason) found.push({ place, id, reason, content, base, changedAt });
    }
    return found;
  });
}

/** Sends a refused change once more: the rights may have changed. */
export async function retryRefused({ place, id }: Pick<OutboxRow, 'place' | 'id'>): Promise<void> {
  await database.outbox
    .where('[place+id]')
    .equals([place, id])
    .modify((row: OutboxRow) => {
      if (row.state.kind === 'refused') row.state = { kind: 'waiting' };
    });
}

/** A change that was given up, and what it said. */
export interface DroppedChange {
  row: OutboxRow;
  content: Content | null;
  /** What the document says without it. */
  left: Content | null;
}

/**
 * Gives a refused change up: the document is again what the server has. In one transaction.
 *
 * @returns what {@link undoDrop} needs; undefined where the change was no longer refused.
 */
export function dropRefused({
  place,
  id,
}: Pick<OutboxRow, 'place' | 'id'>): Promise<DroppedChange | undefined> {
  return database.transaction('rw', replicaTables(), async () => {
    const row = await database.outbox.get([place, id]);
    if (!row || reasonOf(row) === null) return undefined;
    const tables = await documentTables(place);
    const content = row.state.kind === 'stranded' ? row.state.content : await tables.read(id);
    if (row.state.kind === 'refused') {
      await noteCardChanges(await tables.write([{ id, content: row.base }]));
      await forgetDeletions([id]);
    }
    await database.outbox.delete([place, id]);
    return { row, content, left: await tables.read(id) };
  });
}

/**
 * Takes a {@link dropRefused} back, in one transaction.
 *
 * @returns whether it was: not where the document was changed since.
 * @throws StorageFullError where there is no more room.
 */
export function undoDrop({ row, content, left }: DroppedChange): Promise<boolean> {
  const { place, id } = row;
  const putBack = async () => {
    const tables = await documentTables(place);
    const isRefused = row.state.kind === 'refused';
    const isAsLeft = isSameContent(await tables.read(id), left);
    if (!isAsLeft || (await database.outbox.get([place, id]))) return false;
    if (isRefused) await noteCardChanges(await tables.write([{ id, content }]));
    if (isRefused && content === null) await rememberDeletion({ id, place, at: row.changedAt });
    await database.outbox.put(row);
    return true;
  };
  return whileThereIsRoom(() => database.transaction('rw', replicaTables(), putBack));
}
