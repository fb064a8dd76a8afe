import { noteCardChanges } from '../changeLog';
import { database } from '../database';
import { dropVersionsOf } from '../history/goneCards';
import { replicaTables } from './applyPage';
import type { Content } from './backend';
import { collectionOfPlace } from './collectionOfPlace';
import { documentTables } from './documentTables';
import { standingElsewhere } from './movedCards';
import { forgetRevisions, heldOf } from './revisions';
import { newFeed, type OutboxRow, type Place } from './rows';

/** Two refusals at least so far apart mean it, in ms: account lockouts and proxies answer 403 for a while. */
const MEANT_AFTER = 10 * 60_000;

/**
 * Notes that the server refused to let this account read a place, though it is signed in. The second time,
 * ten minutes later, what the place held leaves the device; what was not sent yet stays, to be exported.
 *
 * @param now ms since the epoch.
 * @returns whether the place is gone.
 */
export function noteForbidden(place: Place, now: number): Promise<boolean> {
  const tables = [...replicaTables(), database.snapshots];
  return database.transaction('rw', tables, async () => {
    const feed = (await database.feeds.get(place)) ?? newFeed(place);
    const since = feed.forbiddenSince === null ? now : Date.parse(feed.forbiddenSince);
    // A clock that was put back has forgotten the first time.
    const isMeant = now - since >= MEANT_AFTER;
    if (!isMeant) {
      const first = since > now ? now : since;
      await database.feeds.put({ ...feed, forbiddenSince: new Date(first).toISOString() });
      return false;
    }
    await wipe(place);
    return true;
  });
}

/** Keeps what a row would have sent in the row itself: its document leaves the device. */
async function strand(place: Place, row: OutboxRow): Promise<void> {
  if (row.state.kind === 'stranded') return;
  const content = await (await documentTables(place)).read(row.id);
  await database.outbox.put({ ...row, state: { kind: 'stranded', content } });
}

/** Within a transaction: takes a place off the device. */
async function wipe(place: Place): Promise<void> {
  const rows = await database.outbox.where('place').equals(place).toArray();
  for (const row of rows) await strand(place, row);
  const tables = await documentTables(place);
  const changed = await tables.write((await tables.ids()).map((id) => ({ id, content: null })));
  await noteCardChanges(changed);
  await dropVersionsOf(changed);
  await forgetRevisions(place);
  await database.conflicts.where('place').equals(place).delete();
  await database.forks.where('place').equals(place).delete();
  await database.feeds.delete(place);
  const collection = await collectionOfPlace(place);
  if (collection) await database.collections.delete(collection.id);
  // The index keeps the words of its cards: it is made anew of those that are left.
  await database.snapshots.clear();
}

/** Within a transaction: has a change that was kept sent again; not where it would clash with what stands here. */
async function revive(row: OutboxRow, content: Content | null): Promise<void> {
  const { place, id } = row;
  const isElsewhere = (await standingElsewhere(place, id)) !== null;
  // One that is there and was not taken in can only be read by a newer version.
  if (isElsewhere || (await heldOf(place, id))) return;
  if (content === null) {
    await database.outbox.delete([place, id]);
    return;
  }
  const tables = await documentTables(place);
  await noteCardChanges(await tables.write([{ id, content }]));
  await database.outbox.put({
    ...{ ...row, base: null, baseRevision: null },
    ...{ state: { kind: 'waiting' }, sent: [], leaves: [] },
  });
}

/**
 * Has what was kept of a place that could not be read any more sent again, once it can be read and was read
 * to its end: what of it the server has was merged with it then, all else is new there.
 */
export async function reviveStranded(place: Place): Promise<void> {
  const stranded = database.outbox.where('[place+state.kind]').equals([place, 'stranded']);
  if ((await stranded.count()) === 0) return;
  await database.transaction('rw', replicaTables(), async () => {
    for (const row of await stranded.toArray()) {
      if (row.state.kind === 'stranded') await revive(row, row.state.content);
    }
  });
}
