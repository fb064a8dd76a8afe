import { noteCardChanges } from '../cards';
import { database } from '../database';
import type { Content, LosingVersion, Page, RemoteChange } from './backend';
import { type DocumentTables, documentTables, type Replaced } from './documentTables';
import { type Local, type Reconciled, type Reconciling, reconcile } from './reconcile';
import type { FeedRow, HeldRow, Place } from './rows';

/** Who takes changes in, and when. */
export interface Taking {
  isMine(losing: LosingVersion, winner: Content | null): boolean;
  /** ms since the epoch. */
  now: number;
}

type Key = [Place, string];

/** Everything that a page of changes may touch. */
export function replicaTables() {
  const { cards, collections, members, documents, cardChanges, favourites } = database;
  const { held, outbox, conflicts, feeds, settings } = database;
  return [
    ...[cards, collections, members, documents, cardChanges, favourites],
    ...[held, outbox, conflicts, feeds, settings],
  ];
}

/** The changes whose version is new to this replica, or that bring losing versions. */
async function news(place: Place, changes: readonly RemoteChange[]): Promise<RemoteChange[]> {
  const keys = changes.map(({ id }): Key => [place, id]);
  const [held, rows] = await Promise.all([
    database.held.bulkGet(keys),
    database.outbox.bulkGet(keys),
  ]);
  return changes.filter(({ revision, losing, content }, at) => {
    if (rows[at] || losing.length > 0) return true;
    // A tombstone of what was never here changes nothing.
    return held[at] ? held[at].revision !== revision : content !== null;
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

/** Reconciles, one by one, the few documents that wait to be sent or have losing versions. */
async function reconcileEach(
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
    const after = reconcile(await localOf(place, id, tables), change, place, how);
    await putOutcome(place, id, after);
    written.push({ id, content: after.content });
  }
  return written;
}

async function withWork(place: Place, changes: readonly RemoteChange[]): Promise<Set<string>> {
  const keys = changes.map(({ id }): Key => [place, id]);
  const [rows, conflicts] = await Promise.all([
    database.outbox.bulkGet(keys),
    database.conflicts.bulkGet(keys),
  ]);
  const ids = changes.flatMap(({ id, losing }, at) =>
    rows[at] || conflicts[at] || losing.length > 0 ? id : [],
  );
  return new Set(ids);
}

/**
 * Takes a page of a feed into the replica, with the cursor to go on from, in one transaction: a worker that
 * dies leaves all of it or nothing. A page that comes twice changes nothing.
 *
 * @param feed as it was when the page was asked for, and as it is to be but for the cursor.
 * @returns how many changes were new; null where another run was faster, and the page is of no use.
 */
export function applyPage(
  place: Place,
  page: Page,
  feed: FeedRow,
  taking: Taking,
): Promise<number> {
  return database.transaction('rw', replicaTables(), async () => {
    const changes = await news(place, page.changes);
    const tables = await documentTables(place);
    const held: HeldRow[] = [];
    const readable: RemoteChange[] = [];
    for (const change of changes) {
      const { id, revision, content } = change;
      const reading = content === null ? null : tables.readingOf(id, content);
      if (reading) held.push({ place, id, revision, state: reading.state });
      if (!reading) readable.push(change);
      // What this version cannot read is left as it is, here and there.
      else if (reading.state === 'held') readable.push({ ...change, content: reading.content });
    }
    const busy = await withWork(place, changes);
    const written = [
      ...readable.filter(({ id }) => !busy.has(id)),
      ...(await reconcileEach(
        place,
        readable.filter(({ id }) => busy.has(id)),
        tables,
        taking,
      )),
    ];
    await noteCardChanges(await tables.write(written));
    await database.held.bulkPut(held);
    const gone = changes.filter(({ content }) => content === null);
    await database.held.bulkDelete(gone.map(({ id }): Key => [place, id]));
    await database.feeds.put({ ...feed, place, cursor: page.cursor });
    return changes.length;
  });
}
