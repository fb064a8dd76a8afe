import { afterEach, beforeEach, vi } from 'vitest';
import { type Clock, Learner } from '@/entrypoints/ranker/learner';
import { LexicalIndex } from '@/ranking/lexicalIndex';
import type { EventKind, LearningEvent } from '@/storage/learning/event';
import { noteInsert, noteUse, sendAway } from '@/storage/learning/pendingEvents';
import type { Receipt } from '@/storage/receipt';
import { emptyDatabase } from '../storage/emptyDatabase';
import { A, anEvent, aReceipt, NOW, QUERY, TICKET } from '../storage/learning/anEvent';
import { CountingSums } from './countingSums';

/** How old an event must be to count, in ms. */
export const MINUTE = 60_000;

/** A clock that the test sets. */
class TestClock implements Clock {
  now = NOW;
  steadily = 0;
  wall = () => this.now;
  steady = () => this.steadily;

  pass(ms: number): void {
    this.now += ms;
    this.steadily += ms;
  }
}

export const clock = new TestClock();
/** Whether no other worker holds the lock: Node has no Web Locks. */
export const lock = { isFree: true };

/** Begins each test of a file with an empty database, at the same moment, no timer running by itself. */
export function beginAnew(): void {
  beforeEach(async () => {
    await emptyDatabase();
    Object.assign(clock, { now: NOW, steadily: 0 });
    lock.isFree = true;
    const request = (_: string, __: LockOptions, use: (held: Lock | null) => Promise<void>) =>
      use(lock.isFree ? ({} as Lock) : null);
    vi.stubGlobal('navigator', { locks: { request } });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}

/** The learner of another worker. @param before what happens before an event is learned. */
export function aLearner(
  before: (event: LearningEvent) => unknown = () => undefined,
): Learner<CountingSums> {
  return new Learner({
    empty: (owner) => new CountingSums(owner),
    teach: (sums, event) => {
      before(event);
      return sums.learn(event);
    },
    index: async () => new LexicalIndex(),
    clock,
  });
}

/** The moment of the clock, ISO 8601. */
export function at(): string {
  return new Date(clock.now).toISOString();
}

/** Does something with a card for the ticket, now; an insert gives its receipt. */
export async function act(kind: EventKind, card = A, ticketKey = TICKET): Promise<Receipt> {
  const receipt = aReceipt({ card, ticketKey, at: at() });
  const traits = { card, ticketKey, at: at() };
  if (kind === 'insert') await noteInsert(receipt, QUERY);
  else if (kind === 'not-for') await sendAway(anEvent('not-for', traits));
  else await noteUse(anEvent(kind, traits));
  return receipt;
}

/** What is learned, told without the ticket where it is the one of the tests. */
export async function learned(learner: Learner<CountingSums>): Promise<Record<string, number>> {
  const { total } = await learner.current();
  const told = Object.entries(total).map(([key, count]) => [key.replace(` ${TICKET}`, ''), count]);
  return Object.fromEntries(told);
}
