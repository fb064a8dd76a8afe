import { LONG_POLL, MOST_ACTIVE } from '@/storage/sync/followChanges';
import { TURN } from '@/storage/sync/rhythm';
import { percentile } from '../eval/metrics';
import type { LoadOptions } from './arguments';
import {
  type Asking,
  askedInAll,
  askedInARun,
  calculated,
  changesSeen,
  LARGE,
  naiveRequests,
  runsASecond,
  type Team,
} from './calculation';
import type { LoadFigures } from './figures';
import { type Asked, REQUEST_KINDS } from './traffic';

const NAME_WIDTH = 40;
const WIDTH = 13;
/** Changes of an agent an hour that are calculated for, whatever was measured; and none. */
const USUAL_RATE = 6;
/** Agents whose runs come so many times as seldom as they should lack a machine. */
const TOO_SELDOM = 1.3;

const TOO_SLOW =
  'TOO SLOW: agents waited for this machine. What they ask in step is told too low; fewer agents with more changes each ask the same of a run.';

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(WIDTH)).join('');
}

function number(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 10 ? 1 : value >= 0.1 || value === 0 ? 2 : 4);
}

function size(bytes: number): string {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return bytes >= 1e3 ? `${(bytes / 1e3).toFixed(1)} kB` : `${Math.round(bytes)} B`;
}

function askedLines(title: string, asked: Asked, agents: number): string[] {
  const cells = ['requests', 'a second', 'an agent', 'up', 'down'];
  const rows = REQUEST_KINDS.filter((kind) => asked.tallies[kind].requests > 0).map((kind) => {
    const { requests, up, down } = asked.tallies[kind];
    const perSecond = requests / asked.seconds;
    return line(kind, [
      ...[requests.toLocaleString('en'), number(perSecond), number(perSecond / agents)],
      ...[size(up), size(down)],
    ]);
  });
  return ['', line(`${title}, ${asked.seconds.toFixed(0)} s`, cells), ...rows];
}

function askingLine(name: string, { requests, up, down, open }: Asking): string {
  return line(name, [number(requests), size(up), size(down), number(open)]);
}

function stepLines(figures: LoadFigures, agents: number): string[] {
  const all = askedInAll(figures);
  const { requests, up, down, open } = all;
  const each = { requests: requests / agents, up: up / agents, down: down / agents };
  return [
    '',
    line('a second, in step', ['requests', 'up', 'down', 'waiting']),
    askingLine(`all ${agents} agents`, all),
    askingLine('one agent', { ...each, open: open / agents }),
  ];
}

function runLines({ runs, changes, inStep, cpu }: LoadFigures, team: Team): string[] {
  const { done, busy, failed } = runs;
  const heldBack = runs['held-back'];
  const perAgent = inStep.seconds / (done / team.agents);
  const expected = 1 / runsASecond(changesSeen(team));
  const delay = (share: number) => `${Math.round(percentile(changes.delays, share))} ms`;
  const share = (ms: number) => `${(ms / inStep.seconds / 10).toFixed(0)}% of a core`;
  return [
    '',
    `${done.toLocaleString('en')} runs, one each ${perAgent.toFixed(1)} s of an agent (${expected.toFixed(1)} calculated); ${failed} failed, ${heldBack} held back, ${busy} met another; ${inStep.failed} requests failed.`,
    `${changes.made} changes; they came to the ${changes.delays.length} others who look at them in ${delay(0.5)} (median), ${delay(0.95)} (95th percentile); ${changes.underWay} are on their way.`,
    ...(perAgent > TOO_SELDOM * expected ? [TOO_SLOW] : []),
    `Computing: agents ${share(cpu.agents)}${cpu.server === null ? '' : `, server ${share(cpu.server)}`}.`,
  ];
}

function calculationLines(figures: LoadFigures, measured: Team): string[] {
  const team = { ...measured, ...LARGE };
  const rates = [...new Set([team.changesPerHour, USUAL_RATE, 0])];
  const { requests } = askedInARun(figures);
  const naive = naiveRequests(LARGE);
  const [wait, turn] = [LONG_POLL / 1000, TURN / 1000];
  return [
    '',
    `${number(team.agents)} agents, ${team.collections} collections, calculated:`,
    `  agents x (runs a second x ${requests.toFixed(1)} requests of a run + (collections - ${MOST_ACTIVE}) x 2 / ${turn} s)`,
    `  runs: each ${wait} s where nothing changes; with r changes a second at what an agent looks at,`,
    `  r / (1 - e^(-${wait} r)): ${number(runsASecond(changesSeen(team)))} a second with r = ${number(changesSeen(team))}`,
    '',
    line('a second', ['requests', 'up', 'down', 'waiting']),
    ...rates.map((changesPerHour) =>
      askingLine(
        `${changesPerHour} changes an agent and hour`,
        calculated(figures, { ...team, changesPerHour }),
      ),
    ),
    line(`naive: every collection each ${wait} s`, [number(naive)]),
  ];
}

/** All figures as lines. */
export function loadLines(
  figures: LoadFigures,
  options: Pick<LoadOptions, 'agents' | 'collections' | 'changesPerHour'>,
): string[] {
  const { agents } = options;
  return [
    ...askedLines('first sync of all', figures.first, agents),
    ...askedLines('in step', figures.inStep, agents),
    ...stepLines(figures, agents),
    ...runLines(figures, options),
    ...calculationLines(figures, options),
  ];
}
