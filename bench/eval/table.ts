import { mean, standardError } from './metrics';
import type { Row, SetReport } from './rows';

/** Widths of the columns with the gaps between them, 100 signs in all. */
const WIDTHS = [17, 6, 8, 8, 20, 20, 7, 7, 7] as const;
const HEAD = ['system', 'usage', 'variant', 'queries', 'success@1 %', 'success@3 %', 'MRR@10'];
const TIMES = ['p50 ms', 'p95 ms'];

function line(cells: readonly string[]): string {
  return cells
    .map((cell, column) => cell.padEnd((WIDTHS[column] ?? 1) - 1))
    .join(' ')
    .trimEnd();
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

function milliseconds(value: number): string {
  return value < 100 ? value.toFixed(2) : value.toFixed(0);
}

/** A success with what it may be off by: the range over the seeds, or the standard error of a single run. */
function success(row: Row, name: 'success1' | 'success3'): string {
  const [least, greatest] = row.range[name];
  const share = row[name];
  if (row.usage === 0 && least === greatest) {
    return `${percent(share)} ±${percent(standardError(share, row.queries))}`;
  }
  return `${percent(share)} (${percent(least)}–${percent(greatest)})`;
}

export const TABLE_HEAD = line([...HEAD, ...TIMES]);

/** A row as a line of the table. */
export function tableLine(row: Row): string {
  return line([
    ...[row.system, String(row.usage), row.variant, String(row.queries)],
    ...[success(row, 'success1'), success(row, 'success3'), row.mrr10.toFixed(3)],
    ...[milliseconds(row.p50ms), milliseconds(row.p95ms)],
  ]);
}

/** How long tickets of 300 words take, where that was measured. */
export function longTicketLines(rows: readonly Row[]): string[] {
  return rows.flatMap(({ system, usage, variant, words300 }) =>
    words300 && variant === 'clean'
      ? [
          `${words300.tickets} tickets of 300 words, ${system}, usage ${usage}: p50 ${milliseconds(words300.p50ms)} ms, ` +
            `p95 ${milliseconds(words300.p95ms)} ms`,
        ]
      : [],
  );
}

/** The means over the sets of every system, usage and variant that all the sets have. */
export function meanLines(reports: readonly SetReport[]): string[] {
  const rows = reports.flatMap((report) => report.rows);
  const groups = Map.groupBy(rows, ({ system, usage, variant }) =>
    [system, usage, variant].join(' '),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length !== reports.length) return [];
    const means = (name: 'success1' | 'success3' | 'mrr10') => mean(group.map((row) => row[name]));
    return line([
      ...[first.system, String(first.usage), first.variant, ''],
      ...[percent(means('success1')), percent(means('success3')), means('mrr10').toFixed(3)],
    ]);
  });
}
