import { LONG_POLL, MOST_ACTIVE } from '@/storage/sync/followChanges';
import { TURN } from '@/storage/sync/rhythm';
import type { LoadOptions } from './arguments';
import type { LoadFigures } from './figures';
import { REQUEST_KINDS, type RequestKind, type Tally } from './traffic';

/** A team, and how much it changes. */
export type Team = Pick<LoadOptions, 'agents' | 'collections' | 'changesPerHour'>;

/** The team of the design's upper end. */
export const LARGE = { agents: 2000, collections: 50 };

/** What a team asks of a server, per second in all. */
export interface Asking {
  requests: number;
  /** Bytes of lines, headers and bodies. */
  up: number;
  down: number;
  /** Requests that wait at the server at any moment: with HTTP/1.1 as many lines. */
  open: number;
}

/** What belongs to no run: it is asked once, or grows with the collections that nobody looks at. */
const APART: readonly RequestKind[] = ['sign-in', 'in turn'];
/** A look at a place in its turn: which database it is, and its feed. */
const PER_TURN = 2;

/** How often a second something changes at what one agent looks at. */
export function changesSeen({ agents, collections, changesPerHour }: Team): number {
  const looked = Math.min(MOST_ACTIVE, collections);
  return (agents * (changesPerHour / 3600) * looked) / collections;
}

/**
 * How often a second an agent runs who waits for a change, and no longer than a long poll: changes come
 * without memory of the last (Poisson), so that a wait of at most T among r changes a second takes
 * (1 - e^(-rT)) / r on average.
 */
export function runsASecond(changes: number): number {
  const wait = LONG_POLL / 1000;
  return changes === 0 ? 1 / wait : changes / -Math.expm1(-changes * wait);
}

/** Requests a second where every client asks every collection as often as it may wait at one. */
export function naiveRequests({
  agents,
  collections,
}: Pick<Team, 'agents' | 'collections'>): number {
  return (agents * collections) / (LONG_POLL / 1000);
}

function sum(figures: LoadFigures, kinds: readonly RequestKind[]): Tally {
  const { tallies } = figures.inStep;
  return kinds.reduce(
    (all, kind) => ({
      requests: all.requests + tallies[kind].requests,
      up: all.up + tallies[kind].up,
      down: all.down + tallies[kind].down,
    }),
    { requests: 0, up: 0, down: 0 },
  );
}

/** All that was asked while all were in step, per second. */
export function askedInAll(figures: LoadFigures): Asking {
  const { seconds, open } = figures.inStep;
  const { requests, up, down } = sum(figures, REQUEST_KINDS);
  return { requests: requests / seconds, up: up / seconds, down: down / seconds, open };
}

/** What one run of an agent, with the waiting before it, asked on average. */
export function askedInARun(figures: LoadFigures): Tally {
  const kinds = REQUEST_KINDS.filter((kind) => !APART.includes(kind));
  const { requests, up, down } = sum(figures, kinds);
  const { done } = figures.runs;
  return { requests: requests / done, up: up / done, down: down / done };
}

/**
 * What a team would ask, from what was measured of another:
 *
 *   requests = agents × (runs × requests of a run + (collections − 2) × 2 / 300 s)
 *
 * with the runs of {@link runsASecond}; bytes go the same way. A run and a place in its turn are taken to bring
 * as much each as they did here. Each agent waits at the hub and at what it looks at.
 */
export function calculated(figures: LoadFigures, team: Team): Asking {
  const runs = runsASecond(changesSeen(team));
  const run = askedInARun(figures);
  const turns = ((team.collections - MOST_ACTIVE) * PER_TURN) / (TURN / 1000);
  const turned = sum(figures, ['in turn']);
  const ofTurns = (bytes: number) => turns * (turned.requests === 0 ? 0 : bytes / turned.requests);
  return {
    requests: team.agents * (runs * run.requests + turns),
    up: team.agents * (runs * run.up + ofTurns(turned.up)),
    down: team.agents * (runs * run.down + ofTurns(turned.down)),
    open: team.agents * (1 + MOST_ACTIVE),
  };
}
