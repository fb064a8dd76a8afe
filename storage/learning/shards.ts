import { liveQuery, type Observable } from 'dexie';
import * as v from 'valibot';
import { database } from '../database';
import { readSetting, writeSetting } from '../settings';
import type { UsageDay } from '../sync/usage/rows';
import { isTeamShard } from '../sync/usage/teamShards';
import type { LearnedCounts, ShardRow } from './rows';

/** The newest revision of each shard, by the shard's id. */
export type ShardRevs = ReadonlyMap<string, string>;

/** Whose sums this device adds to. */
export interface ShardOwner {
  device: string;
  /** Grows with each forgetting; 0 at first. */
  epoch: number;
}

/** How learning stands, read without reading any sums. */
export interface LearningState {
  revs: ShardRevs;
  /** When the events that wait happened, oldest first; ISO 8601. */
  pending: string[];
  /** Whether something learned is to be taken back. */
  hasUndone: boolean;
  /** Undefined where this device has no id of this month yet. */
  owner: ShardOwner | undefined;
}

const RevsSchema = v.array(v.tuple([v.string(), v.string()]));

/** The revisions as they are now: keys of an index, for the sums are large. */
export async function shardRevs(): Promise<ShardRevs> {
  const keys = await database.shards.orderBy('[id+rev]').keys();
  return new Map(v.parse(RevsSchema, keys));
}

/** The month of a moment (ms since the epoch), as `2026-11`. */
function monthOf(now: number): string {
  return new Date(now).toISOString().slice(0, 7);
}

async function timesForgotten(): Promise<number> {
  return (await readSetting('times-forgotten')) ?? 0;
}

/** Within a transaction: whose sums this device adds to in a month. */
async function ownerIn(month: string): Promise<ShardOwner | undefined> {
  const device = await readSetting('learning-device');
  if (device?.month !== month) return undefined;
  return { device: device.id, epoch: await timesForgotten() };
}

/** How learning stands, in one transaction. @param now ms since the epoch. */
export function learningState(now: number): Promise<LearningState> {
  const { shards, pendingEvents, countedEvents, settings } = database;
  return database.transaction('r', shards, pendingEvents, countedEvents, settings, async () => {
    const [revs, pending, undone, owner] = await Promise.all([
      shardRevs(),
      pendingEvents.orderBy('at').keys(),
      countedEvents.where('undone').equals(1).count(),
      ownerIn(monthOf(now)),
    ]);
    return { revs, pending: pending.map(String), hasUndone: undone > 0, owner };
  });
}

/** Tells whenever any context changes what {@link learningState} says. */
export function watchLearning(): Observable<LearningState> {
  return liveQuery(() => learningState(Date.now()));
}

/** The shards of these ids; one that is gone is left out. */
export async function shardsById(ids: readonly string[]): Promise<ShardRow[]> {
  const rows = await database.shards.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined);
}

/**
 * Whose sums this device adds to: a new random id where there is none of this month.
 *
 * @param now ms since the epoch.
 */
export function shardOwner(now: number): Promise<ShardOwner> {
  const month = monthOf(now);
  return database.transaction('rw', database.settings, async () => {
    const kept = await ownerIn(month);
    if (kept) return kept;
    const device = crypto.randomUUID();
    await writeSetting('learning-device', { id: device, month });
    return { device, epoch: await timesForgotten() };
  });
}

/** What this device has learned from; undefined where that is nothing. */
export function learnedCounts(): Promise<LearnedCounts | undefined> {
  return readSetting('learned-counts');
}

/** How often everything learned was forgotten, told again whenever it is. */
export function watchForgetting(): Observable<number> {
  return liveQuery(timesForgotten);
}

/** Within a transaction: the server is told the days of this device anew, without what they taught. */
async function unshareLearned(): Promise<void> {
  await database.usageDays.toCollection().modify((day: UsageDay) => {
    if (!day.document.learned) return;
    delete day.document.learned;
    day.isOpen = 1;
  });
}

/**
 * Forgets all that was learned on this device and what waits to be, in one transaction; the ranker
 * follows, and what the server was told of it in the last weeks is taken back there. Cards sent away from a
 * ticket stay away from it, and what the team learned stays the team's.
 */
export async function forgetEverythingLearned(): Promise<void> {
  const { shards, pendingEvents, countedEvents, settings, usageDays } = database;
  const tables = [shards, pendingEvents, countedEvents, settings, usageDays];
  await database.transaction('rw', tables, async () => {
    const own = shards.filter(({ id }) => !isTeamShard(id));
    await Promise.all([own.delete(), pendingEvents.clear(), countedEvents.clear()]);
    await unshareLearned();
    await settings.bulkDelete(['learned-counts', 'learning-device']);
    await writeSetting('times-forgotten', (await timesForgotten()) + 1);
  });
}
