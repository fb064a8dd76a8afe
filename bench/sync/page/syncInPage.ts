import type { Card } from '@/cards/card';
import type { CollectionCosts, Cost, PushCosts, WayName } from '../figures';
import { BareWay } from './bareWay';
import { costOf } from './cost';
import { PouchWay } from './pouchWay';
import { sendBare } from './sendBare';
import { SidecardWay } from './sidecardWay';
import type { Target, Way } from './way';
import {
  type Administrator,
  collectionOf,
  WorkspaceOnServer,
  type WorkspacePlan,
} from './workspaceOnServer';

/** What the benchmark does in a page of the server's own origin. */
export interface SyncInPage {
  make(administrator: Administrator, plan: WorkspacePlan): Promise<void>;
  /** Adds cards to a collection. @returns the bytes of their documents. */
  fill(
    administrator: Administrator,
    plan: WorkspacePlan,
    slug: string,
    cards: readonly Card[],
  ): Promise<number>;
  /** Writes over cards of a collection. */
  change(
    administrator: Administrator,
    plan: WorkspacePlan,
    slug: string,
    cards: readonly Card[],
  ): Promise<void>;
  remove(administrator: Administrator, plan: WorkspacePlan): Promise<void>;
  /** Signs the account of a workspace in, with a cookie. */
  signIn(plan: WorkspacePlan): Promise<void>;
  /** Chooses the way that the next three are about, and the collection. */
  open(way: WayName, plan: WorkspacePlan, slug: string): Promise<void>;
  pull(): Promise<Cost>;
  count(title?: string): Promise<number>;
  /** Runs of the engine over a workspace of many collections. */
  followAll(plan: WorkspacePlan): Promise<CollectionCosts>;
  /** Sends so many captured cards with the engine, and as many into another collection without it. */
  push(
    plan: WorkspacePlan,
    slugs: Record<keyof PushCosts, string>,
    captured: { count: number; text: string },
  ): Promise<PushCosts>;
}

declare global {
  interface Window {
    syncBench: SyncInPage;
  }
}

function wayOf(name: WayName): Way {
  switch (name) {
    case 'sidecard':
      return new SidecardWay();
    case 'bare':
      return new BareWay();
    case 'pouchdb':
      return new PouchWay();
  }
}

function targetOf({ prefix, account }: WorkspacePlan, slug: string): Target {
  return { prefix, slug, account, collection: collectionOf(slug) };
}

let current: Way | undefined;

function opened(): Way {
  if (!current) throw new Error('No way was opened.');
  return current;
}

window.syncBench = {
  make: (administrator, plan) => new WorkspaceOnServer(administrator).make(plan),
  fill: (administrator, plan, slug, cards) =>
    new WorkspaceOnServer(administrator).fill(plan, slug, cards),
  change: (administrator, plan, slug, cards) =>
    new WorkspaceOnServer(administrator).change(plan, slug, cards),
  remove: (administrator, plan) => new WorkspaceOnServer(administrator).remove(plan),
  async signIn({ account: name, password }) {
    const answer = await fetch('/_session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, password }),
    });
    if (!answer.ok) throw new Error(`Signing in: ${answer.status}`);
  },
  async open(way, plan, slug) {
    current = wayOf(way);
    await current.open(targetOf(plan, slug));
  },
  pull: () => costOf(() => opened().pull()),
  count: (title) => opened().count(title),
  async followAll(plan) {
    const way = new SidecardWay();
    const [one = '', other = ''] = plan.slugs;
    await way.open(targetOf(plan, one));
    way.look();
    const first = await costOf(() => way.pull());
    way.later();
    const all = await costOf(() => way.pull());
    way.look(one, other);
    const active = await costOf(() => way.pull());
    return { first, all, active };
  },
  async push(plan, slugs, { count, text }) {
    const way = new SidecardWay();
    const target = targetOf(plan, slugs.sidecard);
    await way.open(target);
    await way.pull();
    await way.capture(count, target, text);
    const sidecard = await costOf(() => way.pull());
    const left = await way.waiting();
    if (left > 0) throw new Error(`${left} cards were not sent.`);
    const bare = await sendBare(targetOf(plan, slugs.bare), count, text);
    return { sidecard, bare };
  },
};
