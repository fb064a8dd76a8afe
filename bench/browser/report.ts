import { percentile } from '../eval/metrics.ts';
import { type Budget, budgetLine, MEMORY_BUDGETS } from '../speed/budgets.ts';
import type { PanelFigures } from './measurePanel.ts';

const MB = 1_000_000;

/** Ticket change to painted cards, and a changed card to be found, in ms, whatever the number of cards. */
const CHANGE_MS = 50;
const SEARCHABLE_MS = 100;
/** Panel opened cold to painted cards, in ms, up to so many cards. */
const OPENING_MS = [
  { cards: 10_000, limit: 400 },
  { cards: 100_000, limit: 1000 },
] as const;

/** The design's budgets at this number of cards, with what was measured. */
export function budgetsOf(figures: PanelFigures, cards: number): Budget[] {
  const opening = OPENING_MS.find((each) => cards <= each.cards);
  const memory = MEMORY_BUDGETS[cards];
  const { heap, buffers } = figures.memory;
  const p95 = (times: readonly number[]) => percentile(times, 0.95);
  return [
    {
      what: 'ticket change to painted cards, p95',
      limit: CHANGE_MS,
      measured: p95(figures.changed),
      unit: 'ms',
    },
    ...(opening
      ? [
          {
            what: 'panel opened cold to painted cards, median',
            limit: opening.limit,
            measured: percentile(figures.opened, 0.5),
            unit: 'ms' as const,
          },
        ]
      : []),
    {
      what: 'changed card searchable, p95',
      limit: SEARCHABLE_MS,
      measured: p95(figures.searchable),
      unit: 'ms',
    },
    ...(memory === undefined
      ? []
      : [
          {
            what: "memory of the ranker's worker (Runtime.getHeapUsage: heap and buffers)",
            limit: memory,
            measured: (heap + buffers) / MB,
            unit: 'MB' as const,
          },
        ]),
  ];
}

function line(what: string, times: readonly number[]): string {
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
  const least = Math.min(...times);
  return `${what.padEnd(52)}${[least, p50, p95].map((each) => each.toFixed(1).padStart(9)).join('')}`;
}

/** What was measured, as lines. */
export function reportLines(figures: PanelFigures, cards: number): string[] {
  const { withoutSnapshot, opened, read, changed, searchable, memory } = figures;
  return [
    `${'in ms'.padEnd(52)}${['least', 'p50', 'p95'].map((head) => head.padStart(9)).join('')}`,
    line('Panel opened, no index kept yet', [withoutSnapshot]),
    line('Panel opened cold, to painted cards', opened),
    line('Ticket change, to ticket read', read),
    line('Ticket change, to painted cards', changed),
    line('Changed card, to a search that finds it', searchable),
    `Worker's memory: ${(memory.heap / MB).toFixed(1)} MB heap, ${(memory.buffers / MB).toFixed(1)} MB buffers`,
    '',
    ...budgetsOf(figures, cards).map(budgetLine),
  ];
}
