import * as v from 'valibot';
import type { SharedSums } from '@/documents/kinds/usage';
import { database } from '../database';
import { readSetting, writeSetting } from '../settings';
import { whileThereIsRoom } from '../storageFull';
import {
  byStrength,
  type EventKind,
  isSaidBy,
  type LearningEvent,
  LearningEventSchema,
  overrules,
} from './event';
import type { CountedEvent, LearnedCounts } from './rows';
import { type ShardRevs, shardRevs } from './shards';
import { UsageBook, usageBookTables } from './usageBook';

/** What was counted is remembered for so many days: by then a ticket is closed. */
const COUNTED_DAYS = 90;

/** The sums of a device, for storage no more than something to keep. */
export interface KeptShard {
  id: string;
}

/** Who adds to the sums and takes from them, in memory, while storage writes them down. */
export interface Teacher {
  /** Whether the minute of an event of this moment (ISO 8601) has passed. */
  isDue(at: string): boolean;
  /**
   * Adds an event to the sums, and gives what takes it back exactly; null where nothing can be learned from
   * it, and nothing was added.
   */
  learn(event: LearningEvent): { increment: unknown } | null;
  takeBack(increment: unknown): void;
  /** What adding an increment, or taking it back (-1), changes in the sums, as a team shares them. */
  changeBy(increment: unknown, sign: 1 | -1): SharedSums | undefined;
  /** Whether what is kept under an id was learned so long ago that it counts no longer. */
  isForgotten(shard: string): boolean;
  /** The sums of this device as they are to be kept. */
  ownShard(): KeptShard;
}

/** One settling: what was taught, and how the counts changed. */
class Settling {
  readonly #teacher: Teacher;
  readonly #counts: LearnedCounts | undefined;
  readonly #book: UsageBook;
  readonly #changes: Record<EventKind, number> = { insert: 0, copy: 0, 'not-for': 0, open: 0 };
  #first: string | undefined;
  #isTaught = false;

  constructor(teacher: Teacher, counts: LearnedCounts | undefined, book: UsageBook) {
    this.#teacher = teacher;
    this.#counts = counts;
    this.#book = book;
  }

  async takeBack({ ticketKey, card, kind, increment, sharedIn }: CountedEvent): Promise<void> {
    if (sharedIn) await this.#book.takeBack(sharedIn, this.#teacher.changeBy(increment, -1));
    this.#teacher.takeBack(increment);
    this.#isTaught = true;
    this.#changes[kind] -= 1;
    await database.countedEvents.delete([ticketKey, card]);
  }

  async #learn(event: LearningEvent): Promise<void> {
    const { ticketKey, card, kind, at } = event;
    const lesson = this.#teacher.learn(event);
    if (!lesson) return;
    const { increment } = lesson;
    this.#isTaught = true;
    this.#changes[kind] += 1;
    if (this.#first === undefined || at < this.#first) this.#first = at;
    const sums = () => this.#teacher.changeBy(increment, 1);
    const sharedIn = await this.#book.count(card, kind, sums);
    await database.countedEvents.put({
      ...{ ticketKey, card, kind, at, increment },
      ...(sharedIn && { sharedIn }),
    });
  }

  /** Learns an event whose minute has passed, unless another of its ticket speaks for it. */
  async settle(event: LearningEvent): Promise<void> {
    const { pendingEvents, countedEvents } = database;
    const { ticketKey, card, kind } = event;
    const counted = await countedEvents.where({ ticketKey }).toArray();
    if (!counted.some((each) => isSaidBy(event, each))) {
      const pending = await pendingEvents.where({ ticketKey }).toArray();
      // One that may still be undone decides first.
      if (pending.some((each) => overrules(each, event))) return;
      for (const each of counted) if (overrules(event, each)) await this.takeBack(each);
      await this.#learn(event);
    }
    await pendingEvents.delete([ticketKey, card, kind]);
  }

  /** Writes down what was taught, if anything was, and gives the shards that are kept then. */
  async end(revs: ShardRevs): Promise<ShardRevs> {
    if (!this.#isTaught) return revs;
    const shard = this.#teacher.ownShard();
    const { id } = shard;
    const rev = crypto.randomUUID();
    await database.shards.put({ id, rev, content: shard });
    await this.#writeCounts();
    await this.#book.write();
    const isForgotten = (each: string) => this.#teacher.isForgotten(each);
    const forgotten = [...revs.keys()].filter(isForgotten);
    await database.shards.bulkDelete(forgotten);
    return new Map([...revs, [id, rev] as const].filter(([each]) => !isForgotten(each)));
  }

  async #writeCounts(): Promise<void> {
    const before = this.#counts;
    const since = before?.since ?? this.#first;
    if (since === undefined) return;
    const count = (kind: EventKind) => Math.max(0, (before?.[kind] ?? 0) + this.#changes[kind]);
    await writeSetting('learned-counts', {
      insert: count('insert'),
      copy: count('copy'),
      'not-for': count('not-for'),
      open: count('open'),
      since,
    });
  }
}

/** The events whose minute has passed, the strongest first; what cannot be read is thrown away. */
async function dueEvents(isDue: Teacher['isDue']): Promise<LearningEvent[]> {
  const due: LearningEvent[] = [];
  for (const row of await database.pendingEvents.toArray()) {
    const { ticketKey, card, kind } = row;
    const { success, output } = v.safeParse(LearningEventSchema, row);
    if (!success) await database.pendingEvents.delete([ticketKey, card, kind]);
    else if (isDue(output.at)) due.push(output);
  }
  return due.sort((one, other) => byStrength(one, other) || (one.at < other.at ? -1 : 1));
}

/**
 * Learns the events whose minute has passed and takes back what was undone, in one transaction: an
 * event is gone from those that wait exactly when the sums that hold it are written.
 *
 * @param known the shards that the teacher holds. Where others are kept by now nothing is taught:
 *   null, and the teacher has to read them first.
 * @param now ms since the epoch.
 * @returns the shards that are kept then, all of which the teacher holds.
 * @throws StorageFullError and whatever the browser reports; then the teacher holds more than is kept.
 */
export function settleEvents(
  known: ShardRevs,
  teacher: Teacher,
  now: number,
): Promise<ShardRevs | null> {
  const { pendingEvents, countedEvents, shards, settings } = database;
  const tables = [pendingEvents, countedEvents, shards, settings, ...usageBookTables()];
  return whileThereIsRoom(() =>
    database.transaction('rw', tables, async () => {
      const revs = await shardRevs();
      const isKnown = revs.size === known.size;
      if (!isKnown || [...revs].some(([id, rev]) => known.get(id) !== rev)) return null;
      const book = await UsageBook.open(now);
      const settling = new Settling(teacher, await readSetting('learned-counts'), book);
      const undone = await countedEvents.where('undone').equals(1).toArray();
      for (const each of undone) await settling.takeBack(each);
      for (const event of await dueEvents(teacher.isDue)) await settling.settle(event);
      const kept = await settling.end(revs);
      const oldest = new Date(now - COUNTED_DAYS * 86_400_000).toISOString();
      await countedEvents.where('at').below(oldest).delete();
      return kept;
    }),
  );
}
