import type { Usage } from './arguments';
import type { Times } from './measure';
import { type Answered, type Figures, figuresOf, mean } from './metrics';

export type Variant = 'clean' | 'noise' | 'warm' | 'cold';

const RANGED = ['success1', 'success3', 'mrr10'] as const;
type Ranged = (typeof RANGED)[number];

/** The figures of a system: means over the runs. */
export interface Row extends Figures {
  system: string;
  usage: Usage;
  variant: Variant;
  /** The least and the greatest of the runs. */
  range: Record<Ranged, [least: number, greatest: number]>;
  /** How long a ticket of 300 words takes; told where there are distractors. */
  words300?: Times;
}

/** What tells a row from the others of its set. */
export type RowKey = Pick<Row, 'system' | 'usage' | 'variant'>;

/** The row of some runs. A run that asked nothing (a half without queries) says nothing. */
export function rowOf(key: RowKey, runs: readonly (readonly Answered[])[]): Row {
  const figures = runs.filter(({ length }) => length > 0).map(figuresOf);
  const means = (name: keyof Figures) => mean(figures.map((each) => each[name]));
  const range = (name: Ranged): [number, number] => {
    const values = figures.map((each) => each[name]);
    return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
  };
  const { p50ms, p95ms } = figuresOf(runs.flat());
  return {
    ...key,
    queries: Math.round(means('queries')),
    success1: means('success1'),
    success3: means('success3'),
    mrr10: means('mrr10'),
    p50ms,
    p95ms,
    range: { success1: range('success1'), success3: range('success3'), mrr10: range('mrr10') },
  };
}

/** The figures of one set as JSON holds them. */
export interface SetReport {
  set: string;
  split: string;
  rows: Row[];
}

/** What goes into the file: one set's figures, or a list where several were asked for. */
export function contentOf(reports: readonly SetReport[]): unknown {
  return reports.length === 1 ? reports[0] : reports;
}
