import type { RunOutcome } from '@/storage/sync/syncRun';
import { randomFrom } from '../generated/random';
import type { Agent } from './agent/agent';
import type { Looking } from './agents';
import type { LoadOptions } from './arguments';
import { Changes } from './changes';
import type { LoadFigures, RunCounts } from './figures';
import { passed } from './passed';
import type { LoadedServer } from './server';
import type { Traffic } from './traffic';

/** What watching needs. */
export interface Watching extends Pick<LoadOptions, 'changesPerHour' | 'seed'> {
  server: LoadedServer;
  /** Agents begin to follow within so many ms of each other. */
  spread: number;
  /** Until when they are watched; it begins once all follow. */
  watched(changes: Changes, signal: AbortSignal): Promise<void>;
  /** Ends it early. */
  signal: AbortSignal;
}

interface Following extends Pick<Watching, 'changesPerHour' | 'seed' | 'spread'> {
  changes: Changes;
  signal: AbortSignal;
  ran(state: RunOutcome['state']): void;
}

/** Changes cards at random moments until the signal ends it; how long until the next has no memory. */
async function changeCards(
  { number, agent, collections }: Looking,
  all: readonly Looking[],
  { changesPerHour, seed, changes, signal }: Following,
): Promise<void> {
  if (changesPerHour === 0) return;
  const random = randomFrom(seed, number, 1);
  const mean = 3_600_000 / changesPerHour;
  for (let count = 1; await passed(-mean * Math.log(1 - random()), signal); count++) {
    const collection = collections[Math.floor(random() * collections.length)];
    // As long as there are no more agents than cards, nobody else changes it meanwhile.
    const card = collection?.cards[number % collection.cards.length];
    if (!collection || !card) continue;
    const title = `Title ${count} by agent ${number}`;
    await agent.retitle(card, title);
    const others = all.filter((each) => each.number !== number);
    const waiting = others.filter((each) => each.collections.includes(collection));
    changes.made(
      { card, title, at: performance.now() },
      waiting.map((each) => each.number),
    );
  }
}

/** Has an agent follow the workspace from a random moment on, and change cards meanwhile. */
async function follow(one: Looking, all: readonly Looking[], following: Following): Promise<void> {
  const { changes, signal, spread, seed, ran } = following;
  const { number, agent } = one;
  if (!(await passed(spread * randomFrom(seed, number, 2)(), signal))) return;
  const titleOf = (card: Parameters<Agent['titleOf']>[0]) => agent.titleOf(card);
  await Promise.all([
    changeCards(one, all, following),
    agent.follow(signal, async ({ state }) => {
      ran(state);
      await changes.look(number, { titleOf, now: () => performance.now() });
    }),
  ]);
}

function noRuns(): RunCounts {
  return { done: 0, busy: 0, 'held-back': 0, over: 0, failed: 0 };
}

function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Watches agents that all follow, for as long as is asked for. */
export async function watch(
  all: readonly Looking[],
  watching: Watching,
  traffic: Traffic,
): Promise<Omit<LoadFigures, 'first'>> {
  const { server, spread, watched, changesPerHour, seed } = watching;
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, watching.signal]);
  const changes = new Changes();
  let runs = noRuns();
  const ran = (state: RunOutcome['state']) => {
    runs[state]++;
  };
  const following = { changesPerHour, seed, spread, changes, signal, ran };
  const followed = Promise.all(all.map((one) => follow(one, all, following)));
  const measured = async () => {
    // Each has waited once at the server until its time was over.
    await passed(2 * spread, signal);
    runs = noRuns();
    traffic.restart();
    changes.restart();
    const before = { server: await server.cpu(), agents: ownCpu() };
    await watched(changes, signal);
    const after = { server: await server.cpu(), agents: ownCpu() };
    const cpu = {
      server: before.server === null || after.server === null ? null : after.server - before.server,
      agents: after.agents - before.agents,
    };
    return { inStep: traffic.restart(), runs: { ...runs }, changes: changes.restart(), cpu };
  };
  const figures = measured();
  try {
    // An agent that breaks down ends all of it.
    const told = await Promise.race([figures, followed.then(() => figures)]);
    over.abort();
    await followed;
    return told;
  } finally {
    over.abort();
    await Promise.allSettled([figures, followed]);
  }
}
