import type { Card } from '@/cards/card';
import type { Mark } from '@/cards/edits';
import type { CollectionId } from '@/cards/ids';
import { type CardConflict, mergeCards } from '@/cards/merge/mergeCards';
import { type Choices, settle, UnsettledPartsError } from '@/cards/merge/settle';
import { noteCardChanges } from '../changeLog';
import { database } from '../database';
import { keepSides } from '../history/mergedAway';
import { whileThereIsRoom } from '../storageFull';
import { replicaTables } from './applyPage';
import type { Content } from './backend';
import { collectionOfPlace } from './collectionOfPlace';
import { askedConflicts } from './conflictKeys';
import { forgetDeletions, rememberDeletion } from './deletions';
import { documentTables } from './documentTables';
import { standingElsewhere } from './movedCards';
import { queueCards } from './outbox';
import type { ConflictRow, OutboxRow, Place } from './rows';
import { cardIn, contentOf } from './sharedContent';

/** A conflict as a person sees it: both versions whole, and what of them clashes. */
export interface OpenConflict {
  place: Place;
  id: string;
  at: string;
  conflict: CardConflict;
}

/** The three versions of a conflict, as they are now. */
async function versionsOf(
  row: ConflictRow,
): Promise<Pick<ConflictRow, 'base' | 'mine' | 'theirs'>> {
  const moved = await standingElsewhere(row.place, row.id);
  const here = moved?.content ?? (await (await documentTables(row.place)).read(row.id));
  // Of a version that lost on the server, what stands here is the one that won.
  return row.losing === null
    ? { base: row.base, mine: here, theirs: row.theirs }
    : { base: row.base, mine: row.mine, theirs: here };
}

function mergeOf(
  row: ConflictRow,
  { base, mine, theirs }: Awaited<ReturnType<typeof versionsOf>>,
  collection: CollectionId,
) {
  const read = (content: Content | null) => content && cardIn(content, row.id, collection);
  return mergeCards(read(base), read(mine) ?? 'deleted', read(theirs) ?? 'deleted');
}

/** The conflicts that wait for a person, oldest first. */
export function openConflicts(): Promise<OpenConflict[]> {
  const { cards, collections, conflicts, documents, settings } = database;
  const tables = [cards, collections, conflicts, documents, settings];
  return database.transaction('r', tables, async () => {
    const found: OpenConflict[] = [];
    for (const row of await askedConflicts()) {
      const collection = (await collectionOfPlace(row.place))?.id;
      if (collection === undefined) continue;
      const conflict = mergeOf(row, await versionsOf(row), collection);
      if (conflict.state === 'conflict') {
        found.push({ place: row.place, id: row.id, at: row.at, conflict });
      }
    }
    return found;
  });
}

/**
 * Settles the conflicts of which nothing is open any more: both sides came to say the same, or one of them
 * was edited to.
 *
 * @param by whoever looks, and when.
 */
export async function settleAgreed(by: Mark): Promise<void> {
  await settleClosed(await askedConflicts(), by);
}

/** Settles those of the conflicts of which nothing is open. */
async function settleClosed(rows: readonly ConflictRow[], by: Mark): Promise<void> {
  if (rows.length === 0) return;
  const open = new Set((await openConflicts()).map(({ place, id }) => `${place} ${id}`));
  for (const row of rows) {
    if (open.has(`${row.place} ${row.id}`)) continue;
    try {
      await settleConflict(row, {}, by);
    } catch (error) {
      // Somebody has edited it in this moment, and it is open again: it goes on waiting.
      if (!(error instanceof UnsettledPartsError)) throw error;
    }
  }
}

/** The outbox row of a document that a person has settled. */
async function settledRow(row: ConflictRow, now: string): Promise<OutboxRow> {
  const known = await database.outbox.get([row.place, row.id]);
  const leaves = row.losing === null ? [] : [row.losing];
  const onTop: Pick<OutboxRow, 'base' | 'baseRevision'> =
    known && row.losing !== null
      ? known
      : { base: row.theirs, baseRevision: row.theirs === null ? null : row.theirsRevision };
  return {
    ...{ place: row.place, id: row.id, base: onTop.base, baseRevision: onTop.baseRevision },
    ...{ state: { kind: 'waiting' }, sent: known?.sent ?? [], changedAt: now },
    leaves: [...(known?.leaves ?? []), ...leaves],
  };
}

/** Writes what was chosen where the card stands: it may have moved away from where the conflict is. */
async function writeSettled({ place, id }: ConflictRow, card: Card | null): Promise<void> {
  const moved = await standingElsewhere(place, id);
  if (!moved) {
    const tables = await documentTables(place);
    await noteCardChanges(await tables.write([{ id, content: card && contentOf(card) }]));
    return;
  }
  const { card: before } = moved;
  const after = card
    ? { ...card, collection: before.collection, created: before.created }
    : undefined;
  await (after ? database.cards.put(after) : database.cards.delete(before.id));
  await noteCardChanges([before.id]);
  await queueCards([{ before, after }]);
}

/**
 * Makes of a conflict what a person chose, in one transaction; the server is told next.
 *
 * @param by who settles it, and when.
 * @returns the card, null where it was deleted, undefined where the conflict was settled elsewhere.
 * @throws UnsettledPartsError where a part has no choice.
 * @throws StorageFullError where there is no more room.
 */
export function settleConflict(
  { place, id }: Pick<ConflictRow, 'place' | 'id'>,
  choices: Choices,
  by: Mark,
): Promise<Card | null | undefined> {
  return whileThereIsRoom(() =>
    database.transaction('rw', replicaTables(), async () => {
      const row = await database.conflicts.get([place, id]);
      const collection = (await collectionOfPlace(place))?.id;
      if (!row || collection === undefined) return undefined;
      const merged = mergeOf(row, await versionsOf(row), collection);
      const chosen = merged.state === 'merged' ? merged.card : settle(merged, choices);
      const card = chosen === 'deleted' ? null : { ...chosen, updated: by };
      if (card) await forgetDeletions([id]);
      else await rememberDeletion({ id, place, at: by.at });
      if (merged.state === 'conflict') {
        const { mine, theirs } = merged.sides;
        await keepSides(place, [theirs, mine], card, Date.parse(by.at));
      }
      await writeSettled(row, card);
      await database.outbox.put(await settledRow(row, by.at));
      await database.conflicts.delete([place, id]);
      return card;
    }),
  );
}

/**
 * Settles the conflicts of what was not sent yet that are none any more, as somebody edited their cards so that
 * they merge by themselves: nobody is shown them.
 */
export async function settleMerged(place: Place, by: Mark): Promise<void> {
  const own = await database.conflicts
    .where('place')
    .equals(place)
    .filter(({ losing }) => losing === null)
    .toArray();
  await settleClosed(own, by);
}
