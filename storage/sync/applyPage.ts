import type { ReadDocument } from '@/documents/readDocument';
import { noteCardChanges } from '../changeLog';
import { database } from '../database';
import { keepMergedAway } from '../history/mergedAway';
import type { Content, LosingVersion, Page, RemoteChange } from './backend';
import {
  cardsAmong,
  contentOfReading,
  type DocumentTables,
  documentTables,
  type Replaced,
} from './documentTables';
import { noteForks, readableForks } from './forks';
import { bringsHeld } from './heldBefore';
import { knownRows } from './knownRows';
import { editMoved, followMove, leftBehind, movedAway, waitingElsewhere } from './movedCards';
import { type Local, type Reconciled, type Reconciling, reconcile } from './reconcile';
import { type Revisions, revisionsOf } from './revisions';
import type { FeedRow, Held, Place } from './rows';
import { twinsIn } from './twins';

/** Who takes changes in, and when. */
export interface Taking {
  isMine(losing: LosingVersion, winner: Content | null): boolean;
  /** ms since the epoch. */
  now: number;
}

type Key = [Place, string];

/** Everything that a page of changes may touch. */
export function replicaTables() {
  const { cards, collections, members, documents, changeLog, favourites } = database;
  const { revisions, outbox, conflicts, feeds, settings, usageDays, staleWeeks } = database;
  const { forks, deletions, versions, ownDocuments } = database;
  return [
    ...[cards, collections, members, documents, changeLog, favourites],
    ...[revisions, outbox, conflicts, feeds, settings, usageDays, staleWeeks, forks, deletions],
    ...[versions, ownDocuments],
  ];
}

/** The changes whose version is new to this replica, or that bring losing versions. */
function news(
  changes: readonly RemoteChange[],
  waiting: ReadonlyMap<string, unknown>,
  held: Revisions,
): RemoteChange[] {
  return changes.filter(({ id, revision, losing, content }) => {
    if (waiting.has(id) || losing.length > 0) return true;
    const known = held.get(id);
    // A tombstone of what was never here changes nothing.
    return known ? known.revision !== revision : content !== null;
  });
}

async function localOf(place: Place, id: string, tables: DocumentTables): Promise<Local> {
  const key: Key = [place, id];
  const [content, row, conflict] = await Promise.all([
    tables.read(id),
    database.outbox.get(key),
    database.conflicts.get(key),
  ]);
  return { content, row, conflict };
}

async function putOutcome(place: Place, id: string, { row, conflict }: Reconciled): Promise<void> {
  const key: Key = [place, id];
  await (row ? database.outbox.put(row) : database.outbox.delete(key));
  await (conflict ? database.conflicts.put(conflict) : database.conflicts.delete(key));
}

/** Takes in one change of a document that waits to be sent, here or where it moved to or from. */
async function reconcileOne(
  place: Place,
  change: RemoteChange,
  tables: DocumentTables,
  how: Reconciling,
): Promise<Replaced> {
  const { id } = change;
  const here = await localOf(place, id, tables);
  const moved = await movedAway(here, change, place);
  if (moved && here.row) {
    const after = reconcile({ ...here, content: moved.content }, change, place, how);
    if (after.content) await editMoved(moved, after.content);
    await putOutcome(place, id, leftBehind(after, here.row, change));
    return { id, content: null };
  }
  const followed = !here.row && change.content && (await followMove(place, id));
  const before = followed || here;
  const after = reconcile(before, change, place, how);
  await keepMergedAway(
    { place, id },
    { before, theirs: change.content, after },
    Date.parse(how.now),
  );
  await putOutcome(place, id, after);
  return { id, content: after.content };
}

/**
 * Ends what a move left on the server: a card that was known to stand in two places before, of which this
 * client has the older version to answer for. The one that is shown takes in what the other says, or a person
 * is asked; the other is deleted.
 */
export async function joinTwins(place: Place, taking: Taking): Promise<void> {
  const isAny = (await database.documents.where('kind').equals('card').count()) > 0;
  if (!isAny) return;
  await database.transaction('rw', replicaTables(), async () => {
    const tables = await documentTables(place);
    for (const twin of await twinsIn(place, taking.isMine)) {
      const { id } = twin;
      await database.documents.delete([place, id]);
      await database.outbox.put({
        ...{ place, id, base: null, baseRevision: twin.revision, state: { kind: 'waiting' } },
        ...{ sent: [], leaves: [], changedAt: new Date(taking.now).toISOString() },
      });
      await reconcileEach(place, [twin], tables, taking);
    }
  });
}

/** Within a transaction: reconciles, one by one, the few documents that wait to be sent or have losing versions. */
export async function reconcileEach(
  place: Place,
  changes: readonly RemoteChange[],
  tables: DocumentTables,
  { isMine, now }: Taking,
): Promise<Replaced[]> {
  const written: Replaced[] = [];
  for (const change of changes) {
    const { id } = change;
    const how: Reconciling = {
      ...{ merge: tables.mergeOf(id), isMine, now: new Date(now).toISOString() },
    };
    const readable = { ...change, losing: readableForks(change, tables) };
    written.push(await reconcileOne(place, readable, tables, how));
  }
  return written;
}

/** Those of the changes that are more than a new version of the server's. */
async function withWork(
  place: Place,
  changes: readonly RemoteChange[],
  waiting: ReadonlyMap<string, unknown>,
): Promise<Set<string>> {
  const known = changes.map(({ id }) => id);
  const conflicts = await knownRows(database.conflicts, place, known);
  const elsewhere = await waitingElsewhere(place);
  const ids = changes.flatMap(({ id, losing }) =>
    waiting.has(id) || conflicts.has(id) || losing.length > 0 || elsewhere.has(id) ? id : [],
  );
  return new Set(ids);
}

/** A change with its document read, or null for a tombstone. */
interface Readable {
  change: RemoteChange;
  reading: ReadDocument | null;
}

/** The changes that this version can read, and what it is to remember of all of them. */
function readAll(changes: readonly RemoteChange[], tables: DocumentTables) {
  const held = new Map<string, Held | null>();
  const readable: Readable[] = [];
  for (const change of changes) {
    const { id, revision, content } = change;
    const read = content === null ? null : tables.readingOf(id, content);
    held.set(id, read && { revision, state: read.state });
    if (!read) readable.push({ change, reading: null });
    // What this version cannot read is left as it is, here and there.
    else if (read.state === 'held') readable.push({ change, reading: read.reading });
  }
  return { held, readable };
}

function replacedBy({ change: { id }, reading }: Readable, revisions: Revisions): Replaced {
  return reading ? { id, reading, isNew: !revisions.has(id) } : { id, content: null };
}

function changeIn({ change, reading }: Readable): RemoteChange {
  return reading ? { ...change, content: contentOfReading(reading) } : change;
}

/**
 * Takes a page of a feed into the replica, with the cursor to go on from, in one transaction: a worker that
 * dies leaves all of it or nothing. A page that comes twice changes nothing.
 *
 * @param feed with the cursor that the page was asked with, and else as it is to be; `comparing` stays as it stands.
 * @returns how many changes were new; null where another run was faster, and the page is of no use.
 */
export function applyPage(
  place: Place,
  page: Page,
  feed: FeedRow,
  taking: Taking,
): Promise<number | null> {
  return database.transaction('rw', replicaTables(), async () => {
    const standing = await database.feeds.get(place);
    if ((standing?.cursor ?? null) !== feed.cursor) return null;
    // A person may have decided about a place that was found empty while the page was on its way.
    const comparing = standing?.comparing ?? feed.comparing;
    const ids = page.changes.map(({ id }) => id);
    const waiting = await knownRows(database.outbox, place, ids);
    const revisions = await revisionsOf(place, ids);
    const changes = news(page.changes, waiting, revisions);
    const tables = await documentTables(place);
    const holdsKnown =
      comparing === 'reading' &&
      (standing?.holdsKnown || (await bringsHeld(changes, waiting, revisions, tables)));
    const { held, readable } = readAll(changes, tables);
    const busy = await withWork(place, changes, waiting);
    const isBusy = ({ change }: Readable) => busy.has(change.id);
    const worked = readable.filter(isBusy).map(changeIn);
    const written = [
      ...readable.filter((each) => !isBusy(each)).map((each) => replacedBy(each, revisions)),
      ...(await reconcileEach(place, worked, tables, taking)),
    ];
    await noteForks(place, page.changes);
    // Side by side: the browser's store writes the rows of one table while those of the next are packed.
    await Promise.all([
      noteCardChanges(cardsAmong(written)),
      tables.write(written),
      revisions.keep(held),
      database.feeds.put({ ...feed, place, comparing, holdsKnown, cursor: page.cursor }),
    ]);
    return changes.length;
  });
}
