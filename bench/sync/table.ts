import { percentile } from '../eval/metrics.ts';
import { distance } from '../speed/budgets.ts';
import type { Cost, SyncFigures } from './figures.ts';
import { WAYS } from './figures.ts';

/** The first sync may take so many times as long as the bare way. */
export const FIRST_SYNC_LIMIT = 1.5;
const NAME_WIDTH = 34;
const WIDTH = 12;

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(WIDTH)).join('');
}

function median(costs: readonly Cost[], of: (cost: Cost) => number): number {
  return percentile(costs.map(of), 0.5);
}

function size(bytes: number): string {
  return bytes >= 1e5 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e3).toFixed(1)} kB`;
}

/** One line: medians over the rounds, and how many times as long as the bare way. */
function costLine(name: string, costs: readonly Cost[], bare?: readonly Cost[]): string {
  const ms = median(costs, (cost) => cost.ms);
  const ratio = bare && ms / median(bare, (cost) => cost.ms);
  return line(name, [
    ms.toFixed(ms >= 100 ? 0 : 1),
    ratio === undefined ? '' : ratio.toFixed(2),
    String(median(costs, (cost) => cost.requests)),
    size(median(costs, (cost) => cost.bytes)),
  ]);
}

function headed(title: string, lines: readonly string[]): string[] {
  return ['', line(title, ['ms', 'of bare', 'requests', 'received']), ...lines];
}

/** How many times as long as the bare way the engine takes for the first sync. */
export function firstSyncRatio({ pulls }: SyncFigures): number {
  const ms = (costs: SyncFigures['pulls']['bare']) =>
    median(
      costs.map(({ first }) => first),
      (cost) => cost.ms,
    );
  return ms(pulls.sidecard) / ms(pulls.bare);
}

function budgetLine(measured: number): string {
  const sign = measured <= FIRST_SYNC_LIMIT ? 'within' : 'OVER  ';
  const far = distance({ limit: FIRST_SYNC_LIMIT, measured });
  return `${sign}  first sync: ${measured.toFixed(2)} times the bare way, of ${FIRST_SYNC_LIMIT}, ${far}`;
}

/** All figures as lines. */
export function syncLines(
  figures: SyncFigures,
  { cards, collections, captured }: { cards: number; collections: number; captured: number },
): string[] {
  const { pulls } = figures;
  const PARTS = [
    { title: `first sync of ${cards} cards`, key: 'first' },
    { title: 'a change of 10', key: 'change' },
    { title: 'nothing new', key: 'nothing' },
  ] as const;
  const compared = PARTS.flatMap(({ title, key }) =>
    headed(
      title,
      WAYS.map((way) => {
        const of = (name: typeof way) => pulls[name].map((each) => each[key]);
        return costLine(way, of(way), of('bare'));
      }),
    ),
  );
  const many = figures.collections;
  const bare = figures.pushes.map((each) => each.bare);
  return [
    ...compared,
    ...headed(`${collections} collections, sidecard`, [
      costLine(
        'all for the first time',
        many.map(({ first }) => first),
      ),
      costLine(
        'all, nothing new',
        many.map(({ all }) => all),
      ),
      costLine(
        'two active, nothing new',
        many.map(({ active }) => active),
      ),
    ]),
    ...headed(`${captured} captured cards sent`, [
      costLine(
        'sidecard',
        figures.pushes.map((each) => each.sidecard),
        bare,
      ),
      costLine('bare', bare, bare),
    ]),
    '',
    budgetLine(firstSyncRatio(figures)),
  ];
}
