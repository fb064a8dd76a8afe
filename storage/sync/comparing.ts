import { noteCardChanges } from '../changeLog';
import { database } from '../database';
import { replicaTables } from './applyPage';
import { documentTables } from './documentTables';
import { wasHeld } from './heldBefore';
import { forgetRevisions, revisionsOf } from './revisions';
import { newFeed, type OutboxRow, type Place } from './rows';

/**
 * Reads a place from its start because another database stands under its name. What this device holds
 * stays until it is known what the other one holds.
 */
export function beginComparing(place: Place): Promise<void> {
  return database.transaction('rw', replicaTables(), async () => {
    const feed = (await database.feeds.get(place)) ?? newFeed(place);
    await forgetRevisions(place);
    await database.forks.where('place').equals(place).delete();
    // No version of before means anything to the new one.
    await database.outbox
      .where('place')
      .equals(place)
      .modify((row: OutboxRow) => {
        row.baseRevision = null;
        row.leaves = [];
        if (row.state.kind === 'unsure') row.state = { kind: 'waiting' };
      });
    await database.feeds.put({ ...feed, cursor: null, comparing: 'reading', holdsKnown: false });
  });
}

/** Within a transaction: removes the documents that the server no longer has and nothing waits for. */
async function removeUnheld(place: Place): Promise<void> {
  const tables = await documentTables(place);
  const here = await tables.ids();
  const keys = here.map((id): [Place, string] => [place, id]);
  const [held, waiting] = await Promise.all([
    revisionsOf(place, here),
    database.outbox.bulkGet(keys),
  ]);
  const gone = here.filter((id, at) => !held.has(id) && !waiting[at]);
  const changed = await tables.write(gone.map((id) => ({ id, content: null })));
  await noteCardChanges(changed);
}

/**
 * Within a transaction: what waits here and is not there is new to the server, and whoever sends it makes it
 * there; with what the server of before said it is no longer in conflict.
 */
async function beginAnew(place: Place): Promise<void> {
  const rows = await database.outbox.where('place').equals(place).toArray();
  const conflicts = await database.conflicts.where('place').equals(place).toArray();
  const ids = [...rows, ...conflicts].map(({ id }) => id);
  const held = await revisionsOf(place, ids);
  const anew = rows.filter(({ id }) => !held.has(id));
  await database.outbox.bulkPut(
    anew.map((row): OutboxRow => {
      const state = row.state.kind === 'conflict' ? ({ kind: 'waiting' } as const) : row.state;
      return { ...row, base: null, baseRevision: null, state, sent: [] };
    }),
  );
  const over = conflicts.filter(({ id }) => !held.has(id));
  await database.conflicts.bulkDelete(over.map(({ id }): [Place, string] => [place, id]));
}

/** Within a transaction: whether this device has documents of before that the other database does not hold. */
async function lacksHeld(place: Place): Promise<boolean> {
  const here = await (await documentTables(place)).ids();
  const held = await revisionsOf(place, here);
  const lacking = here.filter((id) => !held.has(id));
  const rows = await database.outbox.bulkGet(lacking.map((id): [Place, string] => [place, id]));
  return rows.some(wasHeld);
}

/**
 * Ends the comparison: what the other database does not hold is gone here too. One that holds nothing of what
 * this device held there is not believed, whatever is new in it: a person decides ({@link settleEmptied}).
 */
export function endComparing(place: Place): Promise<void> {
  return database.transaction('rw', replicaTables(), async () => {
    const feed = (await database.feeds.get(place)) ?? newFeed(place);
    const isAsked = !feed.holdsKnown && (await lacksHeld(place));
    await beginAnew(place);
    if (isAsked) {
      await database.feeds.put({ ...feed, comparing: 'emptied' });
      return;
    }
    await removeUnheld(place);
    await database.feeds.put({ ...feed, comparing: 'no' });
  });
}

/** What a person wants with the documents of a place whose database was found without them. */
export type Emptied = 'remove' | 'send-again';

/**
 * Does what a person decided about a database that was found without what was held, in one transaction. What it
 * holds stays, and what was changed here is sent, whatever they decided.
 *
 * @param now ms.
 */
export function settleEmptied(place: Place, decision: Emptied, now: number): Promise<void> {
  return database.transaction('rw', replicaTables(), async () => {
    const feed = await database.feeds.get(place);
    if (feed?.comparing !== 'emptied') return;
    // What was changed while the question was open is new to the server as well.
    await beginAnew(place);
    if (decision === 'remove') await removeUnheld(place);
    else {
      const ids = await (await documentTables(place)).ids();
      const held = await revisionsOf(place, ids);
      const lacking = ids.filter((id) => !held.has(id));
      const rows = lacking.map(
        (id): OutboxRow => ({
          ...{ place, id, base: null, baseRevision: null, state: { kind: 'waiting' } },
          ...{ sent: [], leaves: [], changedAt: new Date(now).toISOString() },
        }),
      );
      await database.outbox.bulkPut(rows);
    }
    await database.feeds.put({ ...feed, comparing: 'no' });
  });
}
