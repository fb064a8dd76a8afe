/** How far down a right card still counts. */
export const RANKING_LENGTH = 10;

/** What came of one query. */
export interface Answered {
  /** The place of the first right card, from 1 on; null where none is among the first ten. */
  place: number | null;
  /** How long the ranking took. */
  ms: number;
}

/** The figures of a run. Successes and the reciprocal rank are fractions. */
export interface Figures {
  queries: number;
  success1: number;
  success3: number;
  mrr10: number;
  p50ms: number;
  p95ms: number;
}

/** The place of the first right card of a ranking. */
export function placeOf(ranking: readonly string[], right: ReadonlySet<string>): number | null {
  const index = ranking.slice(0, RANKING_LENGTH).findIndex((id) => right.has(id));
  return index < 0 ? null : index + 1;
}

/** The value that a share of the values does not exceed: the nearest rank. 0 where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The figures of the queries of one run. */
export function figuresOf(answered: readonly Answered[]): Figures {
  const within = (most: number) =>
    mean(answered.map(({ place }) => (place !== null && place <= most ? 1 : 0)));
  const times = answered.map(({ ms }) => ms);
  return {
    queries: answered.length,
    success1: within(1),
    success3: within(3),
    mrr10: mean(answered.map(({ place }) => (place === null ? 0 : 1 / place))),
    p50ms: percentile(times, 0.5),
    p95ms: percentile(times, 0.95),
  };
}

/** The standard error of a share that was seen in so many cases: sqrt(p (1 - p) / n). */
export function standardError(share: number, cases: number): number {
  return cases === 0 ? 0 : Math.sqrt((share * (1 - share)) / cases);
}
