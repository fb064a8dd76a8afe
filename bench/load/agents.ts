import { collectionDatabase, hubOf } from '@/documents/place';
import { MOST_ACTIVE } from '@/storage/sync/followChanges';
import { placeOfSlug } from '@/storage/sync/places';
import { TURN } from '@/storage/sync/rhythm';
import { withCookies } from '../../tests/couch/cookieJar';
import { randomFrom, shuffled } from '../generated/random';
import type { Agent } from './agent/agent';
import type { NewAgent } from './agent/bundleAgent';
import type { LoadOptions } from './arguments';
import type { LoadedServer } from './server';
import { countingFetch, type Traffic } from './traffic';
import type { FilledCollection, WorkspaceForLoad } from './workspaceForLoad';

/** Agents that read everything for the first time at once. */
const JOINING = 10;

/** What making agents needs. */
export interface Making extends Pick<LoadOptions, 'agents' | 'collections' | 'cards' | 'seed'> {
  server: LoadedServer;
  newAgent: NewAgent;
  /** Ends it early. */
  signal: AbortSignal;
}

/** An agent, and what they look at. */
export interface Looking {
  number: number;
  agent: Agent;
  collections: readonly FilledCollection[];
}

/** Makes a workspace, and agents with accounts in it; nothing is read yet. */
export async function makeAgents(
  making: Making,
  workspace: WorkspaceForLoad,
  traffic: Traffic,
): Promise<Looking[]> {
  const { server, newAgent, signal, seed } = making;
  await workspace.makeHub();
  const collections: FilledCollection[] = [];
  for (let number = 0; number < making.collections; number++) {
    signal.throwIfAborted();
    collections.push(await workspace.makeCollection(number, making.cards));
  }
  const slugs = collections.map(({ slug }) => slug);
  const looking: Looking[] = [];
  for (let number = 0; number < making.agents; number++) {
    signal.throwIfAborted();
    const account = await workspace.makeAccount(number, slugs);
    const random = randomFrom(seed, number);
    const shown = shuffled(collections, random).slice(0, MOST_ACTIVE);
    const databases = shown.map(({ slug }) => collectionDatabase(workspace.prefix, slug));
    const looked = new Set([hubOf(workspace.prefix), ...databases]);
    const agent = await newAgent({
      ...{ address: server.url, prefix: workspace.prefix, account, random },
      active: shown.map(({ slug }) => placeOfSlug(slug)),
      send: withCookies(countingFetch(traffic, looked)),
    });
    looking.push({ number, agent, collections: shown });
  }
  return looking;
}

/** Does something with each, some at a time. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>) {
  const left = [...items];
  const line = async () => {
    for (let item = left.shift(); item; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: JOINING }, line));
}

/**
 * Has all sign in and read everything, some at a time.
 *
 * @throws Error where one has not got all cards by that.
 */
export async function joinAll(all: readonly Looking[], making: Making): Promise<void> {
  const { collections, cards, signal } = making;
  await each(all, async ({ number, agent }) => {
    signal.throwIfAborted();
    const outcome = await agent.join();
    const found = await agent.cards();
    if (outcome.state !== 'done' || found !== collections * cards) {
      throw new Error(`Agent ${number} has ${found} cards: ${JSON.stringify(outcome)}.`);
    }
    await agent.spreadTurns(TURN);
  });
}
