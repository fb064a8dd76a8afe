import type { SharedUse } from '@/documents/kinds/settings';
import { database } from '../../database';
import { outboxTables, queueDocument } from '../outbox';
import { isSameContent } from '../reconcile';
import type { Place } from '../rows';
import { contentOfDay, rowOfDay } from './dayContent';
import type { UsageDay } from './rows';
import { dayOf } from './weeks';

/** Every write is a row in the feed of all: a day that goes on is sent so often at most, in ms. */
const EVERY = 3_600_000;
/** Sent days are forgotten after so long, in ms: by then the device has another id. */
const KEPT = 35 * 86_400_000;

function isDue({ document, since }: UsageDay, now: number): boolean {
  const waited = now - Date.parse(since);
  // A clock that was put back does not lengthen the wait.
  return document.day < dayOf(now) || waited < 0 || waited >= EVERY;
}

/** As much of a day as may be told now. */
function toldOf(day: UsageDay, shares: SharedUse): UsageDay {
  const { learned, ...counted } = day.document;
  return shares === 'words' && learned ? day : { ...day, document: counted };
}

/** Within a transaction: queues a day if it is its turn, or ends its watch where all of it arrived. */
async function queueDay(day: UsageDay, now: number): Promise<void> {
  const { place, id, document } = day;
  const [standing, waiting] = await Promise.all([
    database.documents.get([place, id]),
    database.outbox.get([place, id]),
  ]);
  const before = standing?.content ?? null;
  const isSaid = isSameContent(before, contentOfDay(document));
  if (isSaid && waiting?.state.kind !== 'refused') {
    const { isOpen: _, ...closed } = day;
    if (!waiting && document.day < dayOf(now)) await database.usageDays.put(closed);
    return;
  }
  // What is about to be sent is sent as it is now.
  if (!waiting && !isDue(day, now)) return;
  const at = new Date(now).toISOString();
  await database.documents.put(rowOfDay(day));
  await queueDocument({ place, id, before, isDeleted: false }, at);
  await database.usageDays.put({ ...day, since: at });
}

/** Within a transaction. @returns whether anything waits to be sent. */
async function queueIn(place: Place, shares: SharedUse, now: number): Promise<boolean> {
  const { outbox, usageDays } = database;
  const open = await usageDays.where('[place+isOpen]').equals([place, 1]).toArray();
  for (const day of open) await queueDay(toldOf(day, shares), now);
  const oldest = dayOf(now - KEPT);
  await usageDays
    .where('place')
    .equals(place)
    .filter(({ isOpen, since }) => isOpen === undefined && dayOf(Date.parse(since)) < oldest)
    .delete();
  return (await outbox.where('[place+state.kind]').equals([place, 'waiting']).count()) > 0;
}

/**
 * Queues what was done with the cards of collections and is not on the server yet: that of today once an hour
 * at most, that of earlier days at once. What is sent are sums, so that the same again is the same.
 *
 * @param shares as much of it is sent.
 * @param now ms since the epoch.
 * @returns those of the places where something waits to be sent.
 */
export async function queueDays(
  places: readonly Place[],
  shares: SharedUse,
  now: number,
): Promise<ReadonlySet<Place>> {
  const { documents, usageDays } = database;
  const tables = [documents, usageDays, ...outboxTables()];
  const waiting = new Set<Place>();
  for (const place of places) {
    const isAny = await database.transaction('rw', tables, () => queueIn(place, shares, now));
    if (isAny) waiting.add(place);
  }
  return waiting;
}
