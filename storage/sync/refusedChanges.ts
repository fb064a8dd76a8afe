import { type Refusal, refusalOf } from '@/documents/refusals';
import { noteCardChanges } from '../changeLog';
import { database } from '../database';
import { whileThereIsRoom } from '../storageFull';
import { replicaTables } from './applyPage';
import { type Content, TOO_LARGE } from './backend';
import { forgetDeletions, rememberDeletion } from './deletions';
import { documentTables } from './documentTables';
import { isUsagePlace, placeOfSlug } from './places';
import { NEWER_DOCUMENT } from './pushPlace';
import { isSameContent } from './reconcile';
import type { ConflictRow, OutboxRow, Place } from './rows';

/** Why a change does not reach the server. */
export type RefusedReason = Refusal | typeof NEWER_DOCUMENT | typeof TOO_LARGE | 'lost-access';

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
  if (state.reason === NEWER_DOCUMENT || state.reason === TOO_LARGE) return state.reason;
  return refusalOf(state.reason);
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

/** A card's deletion in the place that it was to leave, with whom it clashed. */
interface Leave {
  row: OutboxRow;
  conflict: ConflictRow | undefined;
}

/** A change that was given up, and what it said. */
export interface DroppedChange {
  row: OutboxRow;
  content: Content | null;
  /** What the document says without it, in the place where it then stands. */
  left: Content | null;
  /** Given up with it; null where no card was to move. */
  leave: Leave | null;
}

/** What the server has of a card where it was to leave. */
function standingThere({ row, conflict }: Leave): Content | null {
  return conflict && conflict.losing === null ? conflict.theirs : row.base;
}

/** Within a transaction: where a card still is for the team that is refused where it went; null for nowhere. */
async function leaveOf({ place, id, base }: OutboxRow): Promise<Leave | null> {
  if (base !== null) return null;
  const shared = await database.collections.filter(({ slug }) => slug !== undefined).toArray();
  const keys = shared.flatMap(({ slug }): [Place, string][] => {
    const where = slug === undefined ? place : placeOfSlug(slug);
    return where === place ? [] : [[where, id]];
  });
  const [rows, conflicts] = await Promise.all([
    database.outbox.bulkGet(keys),
    database.conflicts.bulkGet(keys),
  ]);
  const leaves = rows.flatMap((row, at): Leave[] => {
    const leave = row && { row, conflict: conflicts[at] };
    return leave && standingThere(leave) !== null ? [leave] : [];
  });
  // Of several moves, the last one is what was refused.
  return leaves.sort((a, b) => b.row.changedAt.localeCompare(a.row.changedAt))[0] ?? null;
}

/** Within a transaction: a card stands again where the server has it. @returns what it says there. */
async function putWhereItWas(leave: Leave): Promise<Content | null> {
  const { place, id } = leave.row;
  const tables = await documentTables(place);
  await noteCardChanges(await tables.write([{ id, content: standingThere(leave) }]));
  await database.outbox.delete([place, id]);
  await database.conflicts.delete([place, id]);
  return tables.read(id);
}

/** Within a transaction: a card is on its way again from where it was put back to. */
async function leaveAgain({ row, conflict }: Leave): Promise<void> {
  await database.outbox.put(row);
  if (conflict) await database.conflicts.put(conflict);
}

/**
 * Gives a refused change up: the document is again what the server has, and a card that was to move stands
 * where the server has it. In one transaction.
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
    const leave = await leaveOf(row);
    if (leave) {
      const left = await putWhereItWas(leave);
      await database.outbox.delete([place, id]);
      return { row, content, left, leave };
    }
    if (row.state.kind === 'refused') {
      await noteCardChanges(await tables.write([{ id, content: row.base }]));
      await forgetDeletions([id]);
    }
    await database.outbox.delete([place, id]);
    return { row, content, left: await tables.read(id), leave };
  });
}

/**
 * Takes a {@link dropRefused} back, in one transaction.
 *
 * @returns whether it was: not where the document was changed since.
 * @throws StorageFullError where there is no more room.
 */
export function undoDrop({ row, content, left, leave }: DroppedChange): Promise<boolean> {
  const { place, id } = row;
  const putBack = async () => {
    const tables = await documentTables(place);
    const isRefused = row.state.kind === 'refused';
    const stands = leave?.row.place ?? place;
    const isAsLeft = isSameContent(await (await documentTables(stands)).read(id), left);
    const rows = await database.outbox.bulkGet([[place, id] as const, [stands, id] as const]);
    if (!isAsLeft || rows.some((each) => each)) return false;
    if (leave) await leaveAgain(leave);
    if (leave && !isRefused) {
      const there = await documentTables(stands);
      await noteCardChanges(await there.write([{ id, content: null }]));
    }
    if (isRefused) await noteCardChanges(await tables.write([{ id, content }]));
    if (isRefused && content === null) await rememberDeletion({ id, place, at: row.changedAt });
    await database.outbox.put(row);
    return true;
  };
  return whileThereIsRoom(() => database.transaction('rw', replicaTables(), putBack));
}
