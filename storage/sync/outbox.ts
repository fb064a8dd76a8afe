import type { Table } from 'dexie';
import type { Card, Collection } from '@/cards/card';
import { database } from '../database';
import type { Content } from './backend';
import { placeOfSlug } from './places';
import type { OutboxRow, Place } from './rows';
import { contentOf } from './sharedContent';

/** A card before and after a change; undefined where it was not there, or no longer is. */
export interface CardEdit {
  before: Card | undefined;
  after: Card | undefined;
}

/** A document before a change, and whether the change removes it. */
interface Edit {
  place: Place;
  id: string;
  /** Null where there was none. */
  before: Content | null;
  isDeleted: boolean;
}

/** The tables that {@link queueCards} needs in the transaction, beside that of the cards. */
export function outboxTables(): Table[] {
  const { collections, held, outbox } = database;
  return [collections, held, outbox];
}

/** Where the cards of a collection are shared; undefined for one of this device alone. */
export function placeOfCollection(collection: Collection | undefined): Place | undefined {
  return collection?.slug === undefined ? undefined : placeOfSlug(collection.slug);
}

function isSame(a: Card | undefined, b: Card | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function editsOf({ before, after }: CardEdit, places: ReadonlyMap<string, Place>): Edit[] {
  const card = after ?? before;
  if (!card || isSame(before, after)) return [];
  const old = before && places.get(before.collection);
  const current = after && places.get(after.collection);
  const edits: Edit[] = [];
  // A card that goes to another collection goes to another database: it ends in one, and begins in the other.
  if (before && old !== undefined && old !== current) {
    edits.push({ place: old, id: card.id, before: contentOf(before), isDeleted: true });
  }
  if (current !== undefined) {
    const known = before && old === current ? contentOf(before) : null;
    edits.push({ place: current, id: card.id, before: known, isDeleted: false });
  }
  return edits;
}

/** The outbox row of a document after one more edit; null where nothing is left to be sent. */
function rowAfter(
  edit: Edit,
  known: OutboxRow | undefined,
  held: Pick<OutboxRow, 'baseRevision'>,
  changedAt: string,
): OutboxRow | null {
  const { place, id, before, isDeleted } = edit;
  if (known) {
    if (isDeleted && known.base === null && known.sent.length === 0) return null;
    // What was refused is tried again once it was edited; what waits for a person goes on waiting.
    const state = known.state.kind === 'refused' ? ({ kind: 'waiting' } as const) : known.state;
    return { ...known, state, changedAt };
  }
  return {
    ...{ place, id, base: before, baseRevision: held.baseRevision },
    ...{ state: { kind: 'waiting' }, sent: [], leaves: [], changedAt },
  };
}

async function queue(edits: readonly Edit[], changedAt: string): Promise<void> {
  if (edits.length === 0) return;
  const keys = edits.map(({ place, id }): [Place, string] => [place, id]);
  const [known, held] = await Promise.all([
    database.outbox.bulkGet(keys),
    database.held.bulkGet(keys),
  ]);
  const rows = edits.map((edit, at) => ({
    edit,
    row: rowAfter(edit, known[at], { baseRevision: held[at]?.revision ?? null }, changedAt),
  }));
  await database.outbox.bulkPut(rows.flatMap(({ row }) => row ?? []));
  const done = rows.flatMap(({ edit, row }): [Place, string][] =>
    row ? [] : [[edit.place, edit.id]],
  );
  await database.outbox.bulkDelete(done);
}

/**
 * Notes, within the transaction that changes them, what the server is to be told of cards; see
 * {@link outboxTables}. Cards of collections that are not shared cost one look.
 */
export async function queueCards(changes: readonly CardEdit[]): Promise<void> {
  const shared = await database.collections.filter(({ slug }) => slug !== undefined).toArray();
  if (shared.length === 0) return;
  const places = new Map(
    shared.flatMap((each): [string, Place][] => {
      const place = placeOfCollection(each);
      return place ? [[each.id, place]] : [];
    }),
  );
  const edits = changes.flatMap((change) => editsOf(change, places));
  await queue(edits, new Date().toISOString());
}
