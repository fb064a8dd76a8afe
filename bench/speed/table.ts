import type { SystemName } from './arguments';
import { budgetLine, MEMORY_BUDGETS } from './budgets';
import type { Figures, Outcome } from './figures';

const MB = 1_000_000;

/** The columns: how each is headed, and what number it shows of the figures. */
const COLUMNS: readonly { head: string; unit: string; of(figures: Figures): number | null }[] = [
  { head: 'build', unit: 's', of: ({ build }) => build / 1000 },
  { head: 'memory', unit: 'MB', of: ({ memory }) => memory / MB },
  { head: 'snapshot', unit: 'MB', of: ({ snapshot }) => snapshot / MB },
  { head: 'load', unit: 's', of: ({ load }) => load / 1000 },
  { head: 'first', unit: 's', of: ({ first }) => first / 1000 },
  { head: '11 words', unit: 'p50 ms', of: ({ question }) => question.p50 },
  { head: '', unit: 'p95 ms', of: ({ question }) => question.p95 },
  { head: '300 words', unit: 'p50 ms', of: ({ ticket }) => ticket.p50 },
  { head: '', unit: 'p95 ms', of: ({ ticket }) => ticket.p95 },
  { head: 'update', unit: 'ms', of: ({ update }) => update },
];

const NAME_WIDTH = 18;
const WIDTH = 10;

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(WIDTH)).join('');
}

/** Three telling digits. */
function number(value: number | null): string {
  if (value === null) return 'rebuild';
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(value >= 1 ? 2 : 3);
}

export const SIZE_HEAD: readonly string[] = [
  line(
    '',
    COLUMNS.map(({ head }) => head),
  ),
  line(
    '',
    COLUMNS.map(({ unit }) => unit),
  ),
];

/** What came of a system at a size, as a line. */
export function systemLine(system: SystemName, outcome: Outcome): string {
  switch (outcome.state) {
    case 'measured':
      return line(
        system,
        COLUMNS.map(({ of }) => number(of(outcome.figures))),
      );
    case 'late':
      return `${system.padEnd(NAME_WIDTH)}took longer than it may`;
    case 'skipped':
      return `${system.padEnd(NAME_WIDTH)}skipped: fewer cards were too many already`;
    case 'failed':
      return `${system.padEnd(NAME_WIDTH)}failed: ${outcome.reason}`;
  }
}

/** How many times as much as a peer the ranker takes, by column; below 1 it takes less. */
export function ratios(own: Figures, peer: Figures): (number | null)[] {
  return COLUMNS.map(({ of }) => {
    const [mine, theirs] = [of(own), of(peer)];
    return mine === null || theirs === null || theirs === 0 ? null : mine / theirs;
  });
}

export const RATIO_HEAD = "Sidecard's figures divided by each peer's: below 1 is less";

/** The ratios to a peer as a line. */
export function ratioLine(peer: SystemName, own: Figures, figures: Figures): string {
  const cells = ratios(own, figures).map((ratio) => (ratio === null ? '–' : number(ratio)));
  return line(peer, cells);
}

/** The budget of memory at a size, where the design has one, as a line. */
export function memoryLine(size: number, { memory }: Figures): string | null {
  const limit = MEMORY_BUDGETS[size];
  if (limit === undefined) return null;
  const what = `memory of the ranker with ${size} cards`;
  return budgetLine({ what, limit, measured: memory / MB, unit: 'MB' });
}
