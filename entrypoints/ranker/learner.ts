import type { LexicalIndex } from '@/ranking/lexicalIndex';
import type { LearningEvent } from '@/storage/learning/event';
import { type KeptShard, settleEvents, type Teacher } from '@/storage/learning/settle';
import {
  type LearningState,
  learningState,
  type ShardOwner,
  type ShardRevs,
  shardOwner,
  shardsById,
  watchLearning,
} from '@/storage/learning/shards';

/** An event counts once it is so old, in ms: until then it may be undone. */
const MINUTE_MS = 60_000;
/** One worker settles at a time. */
const LOCK = 'sidecard.learning';

/** The sums of what was learned, in memory. */
export interface Sums {
  /**
   * Puts a shard as it was kept under an id in the place of its older self; of what is none nothing
   * counts, and of its older self nothing more.
   */
  put(content: unknown, keptAs: string): void;
  takeBack(increment: unknown): void;
  changeBy: Teacher['changeBy'];
  isForgotten: Teacher['isForgotten'];
  /** What this device has learned, to be kept. @param now ms since the epoch. */
  ownShard(now: number): KeptShard;
}

/** What the learner needs to know of the time, in ms; a test has its own. */
export interface Clock {
  /** Since the epoch; a person may set it. */
  wall(): number;
  /** Since some start; nobody sets it. */
  steady(): number;
}

const CLOCK: Clock = { wall: () => Date.now(), steady: () => performance.now() };

interface LearnerNeeds<S extends Sums> {
  /** Sums of nothing yet, to which a device will add. @param now ms since the epoch. */
  empty(owner: ShardOwner, now: number): S;
  /** Adds an event to the sums, and gives what takes it back exactly. Whatever it throws, nothing is added. */
  teach(sums: S, event: LearningEvent, index: LexicalIndex): unknown;
  /** The index as it is now. */
  index(): Promise<LexicalIndex>;
  clock?: Clock;
}

/** What an event taught; null for one whose lesson fails. */
function lessonOf(teach: () => unknown): { increment: unknown } | null {
  try {
    return { increment: teach() };
  } catch {
    // It would fail each time, and hold up all that comes after it: nothing is learned from this one.
    return null;
  }
}

/** The sums in memory and what of storage they hold. */
interface Held<S extends Sums> {
  sums: S;
  owner: ShardOwner;
  revs: ShardRevs;
}

/**
 * What was learned, kept in step with storage: shards that changed are read before each answer, and
 * events are learned once their minute has passed.
 */
export class Learner<S extends Sums> {
  readonly #needs: LearnerNeeds<S>;
  readonly #clock: Clock;
  #held: Held<S> | undefined;
  /** When this worker first saw an event of a moment, by the steady clock. */
  #firstSeen = new Map<string, number>();
  #work: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(needs: LearnerNeeds<S>) {
    this.#needs = needs;
    this.#clock = needs.clock ?? CLOCK;
  }

  /** What was learned, with every event that is due. Calls made meanwhile wait their turn. */
  current(): Promise<S> {
    const turn = this.#work.then(
      () => this.#catchUp(),
      () => this.#catchUp(),
    );
    this.#work = turn;
    return turn;
  }

  /**
   * Learns by itself from now on: each event as its minute passes, and what other workers learn.
   *
   * @returns ends that.
   */
  start(): () => void {
    const subscription = watchLearning().subscribe({
      next: () => void this.#catchUpQuietly(),
      error: () => {
        // The replica does not open: each suggestion reads it anew, and says so.
      },
    });
    return () => {
      subscription.unsubscribe();
      clearTimeout(this.#timer);
    };
  }

  async #catchUpQuietly(): Promise<void> {
    await this.current().catch(() => {
      // Nobody waits for this: the next suggestion tries again, and says what is wrong.
    });
  }

  async #catchUp(): Promise<S> {
    const state = await learningState(this.#clock.wall());
    const held = await this.#read(state);
    this.#see(state.pending);
    if (state.hasUndone || state.pending.some((at) => this.#leftOf(at) <= 0)) {
      return this.#settle(held);
    }
    this.#wait(state.pending);
    return held.sums;
  }

  /** The sums of the shards that are kept now; only what changed is read. */
  async #read({ revs, owner: known }: LearningState): Promise<Held<S>> {
    const now = this.#clock.wall();
    const owner = known ?? (await shardOwner(now));
    const before = this.#held;
    const isSame =
      before?.owner.device === owner.device &&
      before.owner.epoch === owner.epoch &&
      [...before.revs.keys()].every((id) => revs.has(id));
    const held = isSame
      ? { ...before, revs }
      : { sums: this.#needs.empty(owner, now), owner, revs };
    const changed = [...revs].filter(([id, rev]) => !isSame || before.revs.get(id) !== rev);
    if (changed.length > 0) {
      const rows = await shardsById(changed.map(([id]) => id));
      for (const { id, content } of rows) held.sums.put(content, id);
    }
    this.#held = held;
    return held;
  }

  /** Remembers when each event that waits was first seen. */
  #see(pending: readonly string[]): void {
    const now = this.#clock.steady();
    this.#firstSeen = new Map(pending.map((at) => [at, this.#firstSeen.get(at) ?? now]));
  }

  /** How long an event has to wait, in ms: until its minute has passed by either clock. */
  #leftOf(at: string): number {
    const age = this.#clock.wall() - Date.parse(at);
    const now = this.#clock.steady();
    const seen = now - (this.#firstSeen.get(at) ?? now);
    return MINUTE_MS - (Number.isNaN(age) ? seen : Math.max(age, seen));
  }

  #wait(pending: readonly string[]): void {
    clearTimeout(this.#timer);
    const left = pending.map((at) => this.#leftOf(at)).filter((ms) => ms > 0);
    if (left.length === 0) return;
    this.#timer = setTimeout(() => void this.#catchUpQuietly(), Math.min(...left));
  }

  async #settle(held: Held<S>): Promise<S> {
    const index = await this.#needs.index();
    const { sums } = held;
    const teacher: Teacher = {
      isDue: (at) => this.#leftOf(at) <= 0,
      learn: (event) => lessonOf(() => this.#needs.teach(sums, event, index)),
      takeBack: (increment) => sums.takeBack(increment),
      changeBy: (increment, sign) => sums.changeBy(increment, sign),
      isForgotten: (shard) => sums.isForgotten(shard),
      ownShard: () => sums.ownShard(this.#clock.wall()),
    };
    try {
      await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
        // Another worker settles the same; what it learned is read at the next answer.
        const kept = lock && (await settleEvents(held.revs, teacher, this.#clock.wall()));
        if (kept) this.#held = { ...held, revs: kept };
      });
    } catch {
      // Nothing was written and the events still wait, but the sums in memory may hold some of them.
      this.#held = undefined;
    }
    const state = await learningState(this.#clock.wall());
    this.#see(state.pending);
    this.#wait(state.pending);
    return (await this.#read(state)).sums;
  }
}
