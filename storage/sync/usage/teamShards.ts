import { LEARNED_SCHEMA, type SharedSums, type UsageDocument } from '@/documents/kinds/usage';
import { UsageSums } from '@/documents/usageSums';
import { database } from '../../database';
import { isUsagePlace } from '../places';
import type { DocumentRow, Place } from '../rows';
import { dayIn } from './dayContent';
import { ownDevices } from './ownDevices';
import type { StaleWeek } from './rows';
import { isCountedWeek, periodOfWeek, weekOfDay } from './weeks';

/** What the ids of these shards begin with. */
const TEAM = 'shard:team.';

/** The sums of others as the ranking reads them (`ranking/learning/shard`). */
interface TeamShard extends SharedSums {
  schema: number;
  id: string;
  epoch: number;
  period: number;
}

/** What a device forgets is what it learned itself: what the team knows is of no epoch of its own. */
const EVERY_EPOCH = Number.MAX_SAFE_INTEGER;

function idOf({ place, week }: StaleWeek): string {
  return `${TEAM}${place}.${week}`;
}

/** Whether a shard is what others learned. */
export function isTeamShard(id: string): boolean {
  return id.startsWith(TEAM);
}

/** Within a transaction: days came in, or were changed there; their weeks are to be added up. */
export async function noteDays(place: Place, rows: readonly DocumentRow[]): Promise<void> {
  if (!isUsagePlace(place) || rows.length === 0) return;
  const weeks = new Set(rows.flatMap(({ week }) => week ?? []));
  await database.staleWeeks.bulkPut([...weeks].map((week) => ({ place, week })));
  // Those of this device: it is looked at whether the server has what was done.
  const own = await database.usageDays.bulkGet(rows.map(({ id }): [Place, string] => [place, id]));
  await database.usageDays.bulkPut(own.flatMap((day) => (day ? [{ ...day, isOpen: 1 }] : [])));
}

/** Within a transaction, before they go: these documents of a place leave the replica. */
export async function noteDaysGone(place: Place, ids: readonly string[]): Promise<void> {
  if (!isUsagePlace(place) || ids.length === 0) return;
  const keys = ids.map((id): [Place, string] => [place, id]);
  const rows = await database.documents.bulkGet(keys);
  const weeks = new Set(rows.flatMap((row) => row?.week ?? []));
  await database.staleWeeks.bulkPut([...weeks].map((week) => ({ place, week })));
  // What was taken off the server is not to be sent again.
  await database.usageDays.bulkDelete(keys);
}

function addDay(sums: UsageSums, { day, counts, learned }: UsageDocument): void {
  if (learned?.schema === LEARNED_SCHEMA) sums.add(learned);
  else sums.addCounts(day, counts);
}

function isNothing({ cards, residual, recent }: SharedSums): boolean {
  const parts = [Object.keys(cards), residual.keys, Object.keys(recent)];
  return parts.every(({ length }) => length === 0);
}

/** What others did with the cards of a collection in a week. */
async function sumsOf({ place, week }: StaleWeek): Promise<SharedSums> {
  const own = await ownDevices();
  const sums = new UsageSums();
  const rows = database.documents.where('[place+week]').equals([place, week]);
  await rows.each(({ id, content }) => {
    const day = dayIn(id, content);
    if (day && weekOfDay(day.day) === week && !own.has(day.device)) addDay(sums, day);
  });
  return sums.toSums();
}

/** Within a transaction: writes what a week comes to; a shard that says the same is left as it is. */
async function putShard(stale: StaleWeek, sums: SharedSums): Promise<void> {
  const id = idOf(stale);
  if (isNothing(sums)) return database.shards.delete(id);
  const content: TeamShard = {
    ...{ schema: LEARNED_SCHEMA, id, epoch: EVERY_EPOCH, period: periodOfWeek(stale.week) },
    ...sums,
  };
  const before = await database.shards.get(id);
  if (JSON.stringify(before?.content) === JSON.stringify(content)) return;
  await database.shards.put({ id, rev: crypto.randomUUID(), content });
}

/** Removes what others did so long ago that it counts no longer. @param now ms since the epoch. */
async function dropOldWeeks(now: number): Promise<void> {
  const { shards } = database;
  await database.transaction('rw', shards, async () => {
    const ids = await shards.where('id').startsWith(TEAM).primaryKeys();
    const old = ids.filter((id) => !isCountedWeek(Number(id.slice(id.lastIndexOf('.') + 1)), now));
    await shards.bulkDelete(old);
  });
}

/**
 * Adds up what others did, week by week, where anything of it changed: the ranker reads the sums as it reads
 * what was learned here. Each week is one transaction.
 *
 * @param now ms since the epoch.
 */
export async function addUpWeeks(now: number): Promise<void> {
  const { documents, settings, shards, staleWeeks } = database;
  const found = await staleWeeks.toArray();
  if (found.length > 0) await dropOldWeeks(now);
  for (const stale of found) {
    await database.transaction('rw', documents, settings, shards, staleWeeks, async () => {
      const isCounted = isCountedWeek(stale.week, now);
      await putShard(stale, isCounted ? await sumsOf(stale) : new UsageSums().toSums());
      await staleWeeks.delete([stale.place, stale.week]);
    });
  }
}

/** Within a transaction: forgets what others did with the cards of a collection. */
export async function dropShardsOf(place: Place): Promise<void> {
  await database.shards.where('id').startsWith(`${TEAM}${place}.`).delete();
  await database.staleWeeks.where('place').equals(place).delete();
}
