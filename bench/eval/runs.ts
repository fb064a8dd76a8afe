import type { Evaluation } from './evaluation';
import { measure, type Rank, type Result, timesOf } from './measure';
import { type Row, type RowKey, rowOf, type Variant } from './rows';

/** What came of one run, by variant. */
export type Run = Partial<Record<Variant, Result[]>>;

const VARIANTS = ['clean', 'noise', 'warm', 'cold'] as const satisfies readonly Variant[];

/** Asks a system every question, and every question in its mail where that is asked for. */
export function runOf({ questions, noisy }: Evaluation, rank: Rank, seed: number): Run {
  const clean = measure(rank, questions);
  return noisy ? { clean, noise: measure(rank, noisy(seed)) } : { clean };
}

/** The rows of some runs, one for each variant that they hold. */
export function rowsOf(key: Omit<RowKey, 'variant'>, runs: readonly Run[]): Row[] {
  return VARIANTS.flatMap((variant) => {
    const results = runs.map((run) => run[variant]).filter((each) => each !== undefined);
    return results.length === 0 ? [] : [rowOf({ ...key, variant }, results)];
  });
}

/** The same rows, with how long the system takes for long tickets where there are such. */
export function withLongTickets(rows: readonly Row[], rank: Rank, evaluation: Evaluation): Row[] {
  const { longTickets } = evaluation;
  if (longTickets.length === 0) return [...rows];
  const words300 = timesOf(rank, longTickets);
  return rows.map((row) => ({ ...row, words300 }));
}
