import { noteCardChanges } from '../changeLog';
import { database } from '../database';
import { reconcileEach, replicaTables, type Taking } from './applyPage';
import type { RemoteChange } from './backend';
import { cardsAmong, type DocumentTables, documentTables } from './documentTables';
import { type ForkRow, readableForks } from './forks';
import { heldOf } from './revisions';
import type { Place } from './rows';

/**
 * A document with losing versions as its feed would tell of it now; null where it is not known to stand so:
 * something of it waits here, or somebody is asked about it, and its feed will tell of it again.
 */
async function standing(row: ForkRow, tables: DocumentTables): Promise<RemoteChange | null> {
  const { place, id, revision } = row;
  const [waiting, conflict, held, content] = await Promise.all([
    database.outbox.get([place, id]),
    database.conflicts.get([place, id]),
    heldOf(place, id),
    tables.read(id),
  ]);
  const isStanding = !waiting && !conflict && held?.revision === revision && content !== null;
  return isStanding ? { id, revision, content, losing: readableForks(row, tables) } : null;
}

/**
 * Merges the losing versions that were left to others when the feed told of them, where it is this client's
 * turn by now: their author has not come back.
 */
export async function mergeForks(place: Place, taking: Taking): Promise<void> {
  const forks = database.forks.where('place').equals(place);
  if ((await forks.count()) === 0) return;
  await database.transaction('rw', replicaTables(), async () => {
    const tables = await documentTables(place);
    const due: RemoteChange[] = [];
    for (const row of await forks.toArray()) {
      const change = await standing(row, tables);
      const isDue = change?.losing.some((losing) => taking.isMine(losing, change.content));
      if (change && isDue) due.push(change);
    }
    const written = await reconcileEach(place, due, tables, taking);
    await noteCardChanges(cardsAmong(written));
    await tables.write(written);
  });
}
