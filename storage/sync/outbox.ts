import type { Table } from 'dexie';
import type { Card, Collection } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { database } from '../database';
import type { DocumentHome } from '../furtherDocuments';
import {
  historyTables,
  keepVersions,
  keepVersionsHere,
  type Overwritten,
  takeVersionsAlong,
} from '../history/keepVersions';
import type { Content } from './backend';
import { forgetDeletions, rememberDeletion } from './deletions';
import { flagsAlong, type Move } from './flagsAlong';
import { placeOfSlug } from './places';
import { type Revisions, revisionsOf } from './revisions';
import type { OutboxRow, Place } from './rows';
import { contentOf } from './sharedContent';
import { noteTold } from './usage/toldCards';

/** A card before and after a change; undefined where it was not there, or no longer is. */
export interface CardEdit {
  before: Card | undefined;
  after: Card | undefined;
}

/** A document before a change, and whether the change removes it. */
export interface Edit {
  place: Place;
  id: string;
  /** Null where there was none. */
  before: Content | null;
  isDeleted: boolean;
}

/** The tables that {@link queueCards} needs in the transaction, beside that of the cards. */
export function outboxTables(): Table[] {
  const { collections, deletions, outbox, revisions } = database;
  // What hangs on a card stands in these, and goes where it goes.
  const { documents, ownDocuments } = database;
  const own = [collections, deletions, outbox, revisions, documents, ownDocuments];
  return [...own, ...historyTables()];
}

/** Where the cards of a collection are shared; undefined for one of this device alone. */
export function placeOfCollection(collection: Collection | undefined): Place | undefined {
  return collection?.slug === undefined ? undefined : placeOfSlug(collection.slug);
}

function isDeletion({ before, after }: CardEdit): boolean {
  return before !== undefined && after === undefined;
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

/** The cards that leave the team for a collection of this device alone. */
function comeBack(changes: readonly CardEdit[], places: ReadonlyMap<string, Place>): CardId[] {
  return changes.flatMap(({ before, after }) =>
    before && after && places.has(before.collection) && !places.has(after.collection)
      ? after.id
      : [],
  );
}

/** The outbox row of a document after one more edit; null where nothing is left to be sent. */
function rowAfter(
  edit: Edit,
  known: OutboxRow | undefined,
  baseRevision: OutboxRow['baseRevision'],
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
    ...{ place, id, base: before, baseRevision },
    ...{ state: { kind: 'waiting' }, sent: [], leaves: [], changedAt },
  };
}

/** The versions that the server is known to have of what is edited, in the order of the edits. */
async function baseRevisions(edits: readonly Edit[]): Promise<OutboxRow['baseRevision'][]> {
  const held = new Map<Place, Revisions>();
  for (const [place, inPlace] of Map.groupBy(edits, (edit) => edit.place)) {
    const ids = inPlace.map(({ id }) => id);
    held.set(place, await revisionsOf(place, ids));
  }
  return edits.map(({ place, id }) => held.get(place)?.get(id)?.revision ?? null);
}

async function queue(edits: readonly Edit[], changedAt: string): Promise<void> {
  if (edits.length === 0) return;
  const keys = edits.map(({ place, id }): [Place, string] => [place, id]);
  const [known, revisions] = await Promise.all([
    database.outbox.bulkGet(keys),
    baseRevisions(edits),
  ]);
  const rows = edits.map((edit, at) => ({
    edit,
    row: rowAfter(edit, known[at], revisions[at] ?? null, changedAt),
  }));
  await database.outbox.bulkPut(rows.flatMap(({ row }) => row ?? []));
  const done = rows.flatMap(({ edit, row }): [Place, string][] =>
    row ? [] : [[edit.place, edit.id]],
  );
  await database.outbox.bulkDelete(done);
}

/**
 * Notes, within the transaction that changes it, that the server is to be told of a document; see
 * {@link outboxTables}.
 *
 * @param changedAt ISO 8601.
 */
export function queueDocument(edit: Edit, changedAt: string): Promise<void> {
  return queue([edit], changedAt);
}

/** What cards said that say something else now. */
function overwrittenBy(
  changes: readonly CardEdit[],
  places: ReadonlyMap<string, Place>,
): Overwritten[] {
  return changes.flatMap(({ before, after }) =>
    before && after ? { before, after, place: places.get(after.collection) } : [],
  );
}

/** The versions of cards that come to another place are told of there; of a device's own cards nobody is told. */
async function versionsFollow(
  changes: readonly CardEdit[],
  places: ReadonlyMap<string, Place>,
): Promise<void> {
  const come = changes.flatMap(({ before, after }) =>
    before && after && before.collection !== after.collection ? after : [],
  );
  for (const [place, cards] of Map.groupBy(come, ({ collection }) => places.get(collection))) {
    const ids = cards.map(({ id }) => id);
    await (place === undefined ? keepVersionsHere(ids) : takeVersionsAlong(ids, place));
  }
}

/** The cards that go from one home to another, those of the same way together. */
function movesOf(changes: readonly CardEdit[], places: ReadonlyMap<string, Place>): Move[] {
  const homeOf = ({ collection }: Card): DocumentHome => places.get(collection) ?? 'device';
  const moved = changes.flatMap(({ before, after }) =>
    before && after && homeOf(before) !== homeOf(after)
      ? { id: after.id, from: homeOf(before), to: homeOf(after) }
      : [],
  );
  const ways = Map.groupBy(moved, ({ from, to }) => `${from} ${to}`);
  return [...ways.values()].flatMap((way) => {
    const [first] = way;
    return first ? { ...first, cards: new Set(way.map(({ id }) => id)) } : [];
  });
}

/**
 * Notes, within the transaction that changes them, what the server is to be told of cards, and keeps what they
 * said; see {@link outboxTables}. Of cards of collections that are not shared the server is told nothing.
 */
export async function queueCards(changes: readonly CardEdit[]): Promise<void> {
  const shared = await database.collections.filter(({ slug }) => slug !== undefined).toArray();
  const places = new Map(
    shared.flatMap((each): [string, Place][] => {
      const place = placeOfCollection(each);
      return place ? [[each.id, place]] : [];
    }),
  );
  const changedAt = new Date().toISOString();
  await keepVersions(overwrittenBy(changes, places), Date.parse(changedAt));
  if (shared.length === 0) return;
  const edits = changes.flatMap((change) => editsOf(change, places));
  await versionsFollow(changes, places);
  edits.push(...(await flagsAlong(movesOf(changes, places))));
  await queue(edits, changedAt);
  // Each use of them was told as it was learned.
  await noteTold(comeBack(changes, places));
  const [gone, standing] = [
    changes.filter(isDeletion),
    changes.flatMap(({ after }) => after ?? []),
  ];
  await forgetDeletions(standing.map(({ id }) => id));
  for (const { before } of gone) {
    const place = before && places.get(before.collection);
    if (place) await rememberDeletion({ id: before.id, place, at: changedAt });
  }
}
