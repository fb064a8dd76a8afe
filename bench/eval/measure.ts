import { type Answered, percentile, placeOf } from './metrics';
import type { Asked, Question } from './questions';

/** A system under evaluation: ids of cards, best first, at most ten. */
export type Rank = (asked: Asked) => string[];

/** Questions asked beforehand and not counted, so that no figure holds the compiling of code. */
const WARM_UP = 5;
/** A system this slow, in milliseconds, gets no more of them. */
const WARM_UP_PATIENCE = 2000;
/** Where times alone are wanted, a system this slow, in milliseconds, is asked no more. */
const TIMES_PATIENCE = 30_000;

function timed(rank: Rank, asked: Asked): { ranking: string[]; ms: number } {
  const start = performance.now();
  const ranking = rank(asked);
  return { ranking, ms: performance.now() - start };
}

/** Asks one after another until the patience, in milliseconds, is at an end; the first in any case. */
function* askedInTime(
  rank: Rank,
  questions: readonly Asked[],
  patience: number,
): Generator<{ ranking: string[]; ms: number }> {
  const start = performance.now();
  for (const question of questions) {
    yield timed(rank, question);
    if (performance.now() - start > patience) return;
  }
}

function prepare(rank: Rank, questions: readonly Asked[]): void {
  Array.from(askedInTime(rank, questions.slice(0, WARM_UP), WARM_UP_PATIENCE));
  globalThis.gc?.();
}

/** A question and what came of it. */
export interface Result extends Answered {
  question: Question;
}

/** Asks every question; only the ranking itself is timed. */
export function measure(rank: Rank, questions: readonly Question[]): Result[] {
  prepare(rank, questions);
  return questions.map((question) => {
    const { ranking, ms } = timed(rank, question);
    return { question, place: placeOf(ranking, question.query.right), ms };
  });
}

/** How long a system takes, in milliseconds. */
export interface Times {
  /** How many tickets were ranked: fewer than there are where the system is slow. */
  tickets: number;
  p50ms: number;
  p95ms: number;
}

/** Asks for the times alone. */
export function timesOf(rank: Rank, tickets: readonly Asked[]): Times {
  prepare(rank, tickets);
  const times = Array.from(askedInTime(rank, tickets, TIMES_PATIENCE), ({ ms }) => ms);
  return { tickets: times.length, p50ms: percentile(times, 0.5), p95ms: percentile(times, 0.95) };
}
