import { database } from '../../database';
import type { CountedEvent } from '../../learning/rows';
import { forgetRevisions } from '../revisions';
import type { Place } from '../rows';
import { dropShardsOf } from './teamShards';

function tables() {
  const { conflicts, countedEvents, documents, feeds, forks, outbox } = database;
  const { revisions, shards, staleWeeks, usageDays } = database;
  return [
    ...[conflicts, countedEvents, documents, feeds, forks, outbox],
    ...[revisions, shards, staleWeeks, usageDays],
  ];
}

/** Within a transaction: what was shared in these places is not taken back there any more. */
export async function unshareEvents(isGone: (place: Place) => boolean): Promise<void> {
  await database.countedEvents
    .filter(({ sharedIn }) => sharedIn !== undefined && isGone(sharedIn))
    .modify((event: CountedEvent) => {
      delete event.sharedIn;
    });
}

async function dropPlace(place: Place): Promise<void> {
  await database.usageDays.where('place').equals(place).delete();
  await database.documents.where('place').equals(place).delete();
  await database.outbox.where('place').equals(place).delete();
  await database.conflicts.where('place').equals(place).delete();
  await database.forks.where('place').equals(place).delete();
  await database.feeds.delete(place);
  await forgetRevisions(place);
  await dropShardsOf(place);
  await unshareEvents((each) => each === place);
}

/**
 * Takes off this device what is shared of use in some places, in one transaction: what was to be sent, what
 * others sent, and the sums of it. What this device learned itself stays.
 */
export async function dropUsage(places: readonly Place[]): Promise<void> {
  if (places.length === 0) return;
  await database.transaction('rw', tables(), async () => {
    for (const place of places) await dropPlace(place);
  });
}
