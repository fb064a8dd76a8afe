import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { SyncOptions } from './arguments.ts';
import {
  type CollectionCosts,
  type PullCosts,
  type PushCosts,
  type SyncFigures,
  WAYS,
  type WayName,
} from './figures.ts';
import { inFreshPage } from './freshPage.ts';
// Only its types, for `window.syncBench`: its code runs in the page.
import type {} from './page/syncInPage.ts';
import type { WorkspacePlan } from './page/workspaceOnServer.ts';
import type { Server } from './server.ts';
import { capturedText, syncedCard } from './syncedCards.ts';

/** Documents that change after the first sync. */
const CHANGED = 10;
/** Documents that are written in one request. */
const BATCH = 500;
/** Cards in each of the many collections. */
const CARDS_EACH = 20;
/** The one collection that the ways are compared on. */
const SLUG = 'cards';

/** What measuring needs beside what is asked for. */
export interface Measuring extends SyncOptions {
  at: Server;
  /** For pages. */
  script: string;
  tell(text: string): void;
}

/** A workspace on the server while something is measured on it; it is removed afterwards. */
async function withWorkspace<Result>(
  { at: { url, administrator }, script }: Measuring,
  slugs: string[],
  work: (plan: WorkspacePlan, admin: Page) => Promise<Result>,
): Promise<Result> {
  const own = randomUUID().slice(0, 8);
  const [prefix, account] = [`bench-${own}-`, `bench-${own}`];
  const plan = { prefix, slugs, account, password: randomUUID() };
  return inFreshPage({ url, script }, async ({ page }) => {
    await page.evaluate(([admin, each]) => window.syncBench.make(admin, each), [
      administrator,
      plan,
    ] as const);
    try {
      return await work(plan, page);
    } finally {
      await page.evaluate(([admin, each]) => window.syncBench.remove(admin, each), [
        administrator,
        plan,
      ] as const);
    }
  });
}

/** @returns the bytes of a mean document. */
async function fill(
  admin: Page,
  { at: { administrator } }: Measuring,
  { plan, slug, count }: { plan: WorkspacePlan; slug: string; count: number },
): Promise<number> {
  let bytes = 0;
  for (let start = 0; start < count; start += BATCH) {
    const length = Math.min(BATCH, count - start);
    const cards = Array.from({ length }, (_, number) => syncedCard(start + number));
    bytes += await admin.evaluate((each) => window.syncBench.fill(...each), [
      ...([administrator, plan, slug, cards] as const),
    ] as const);
  }
  return bytes / count;
}

/** Does something in a fresh profile in which the account of a workspace is signed in. */
function signedIn<Result>(
  { at: { url }, script }: Measuring,
  plan: WorkspacePlan,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  return inFreshPage({ url, script }, async ({ page }) => {
    await page.evaluate((each) => window.syncBench.signIn(each), plan);
    return work(page);
  });
}

async function expectCards(page: Page, count: number, title?: string): Promise<void> {
  const found = await page.evaluate((each) => window.syncBench.count(each), title);
  if (found !== count) throw new Error(`${found} cards are here, not ${count}.`);
}

function pullCosts(
  measuring: Measuring,
  { plan, admin, way, round }: { plan: WorkspacePlan; admin: Page; way: WayName; round: number },
): Promise<PullCosts> {
  return signedIn(measuring, plan, async (page) => {
    await page.evaluate(([name, each, slug]) => window.syncBench.open(name, each, slug), [
      way,
      plan,
      SLUG,
    ] as const);
    const pull = () => page.evaluate(() => window.syncBench.pull());
    const first = await pull();
    await expectCards(page, measuring.cards);
    const title = `Changed for ${way} in round ${round}`;
    const cards = Array.from({ length: CHANGED }, (_, number) => ({
      ...syncedCard(number),
      title,
    }));
    await admin.evaluate((each) => window.syncBench.change(...each), [
      ...([measuring.at.administrator, plan, SLUG, cards] as const),
    ] as const);
    const changed = await pull();
    await expectCards(page, CHANGED, title);
    return { first, change: changed, nothing: await pull() };
  });
}

async function comparePulls(measuring: Measuring): Promise<SyncFigures['pulls']> {
  const pulls: SyncFigures['pulls'] = { sidecard: [], bare: [], pouchdb: [] };
  await withWorkspace(measuring, [SLUG], async (plan, admin) => {
    const bytes = await fill(admin, measuring, { plan, slug: SLUG, count: measuring.cards });
    measuring.tell(`${measuring.cards} documents of ${Math.round(bytes)} bytes are on the server`);
    for (let round = 0; round < measuring.rounds; round++) {
      // Another begins each time: whoever comes first finds the server cold.
      const order = WAYS.map((_, at) => WAYS[(at + round) % WAYS.length] ?? 'sidecard');
      for (const way of order) {
        const costs = await pullCosts(measuring, { plan, admin, way, round });
        pulls[way].push(costs);
        measuring.tell(`round ${round + 1}: ${way}, first sync ${Math.round(costs.first.ms)} ms`);
      }
    }
  });
  return pulls;
}

async function followCollections(measuring: Measuring): Promise<CollectionCosts[]> {
  const slugs = Array.from({ length: measuring.collections }, (_, at) => `team-${at + 1}`);
  return withWorkspace(measuring, slugs, async (plan, admin) => {
    for (const slug of slugs) await fill(admin, measuring, { plan, slug, count: CARDS_EACH });
    const costs: CollectionCosts[] = [];
    for (let round = 0; round < measuring.rounds; round++) {
      costs.push(
        await signedIn(measuring, plan, (page) =>
          page.evaluate((each) => window.syncBench.followAll(each), plan),
        ),
      );
      measuring.tell(`round ${round + 1}: ${slugs.length} collections`);
    }
    return costs;
  });
}

async function sendCaptured(measuring: Measuring): Promise<PushCosts[]> {
  const costs: PushCosts[] = [];
  for (let round = 0; round < measuring.rounds; round++) {
    const slugs = { sidecard: 'by-sidecard', bare: 'by-bare-requests' };
    const cost = await withWorkspace(measuring, Object.values(slugs), (plan) =>
      signedIn(measuring, plan, (page) =>
        page.evaluate((each) => window.syncBench.push(...each), [
          plan,
          slugs,
          { count: measuring.captured, text: capturedText() },
        ] as const),
      ),
    );
    costs.push(cost);
    measuring.tell(`round ${round + 1}: ${measuring.captured} cards sent`);
  }
  return costs;
}

/** Measures all of it, one thing after the other. */
export async function measureSync(measuring: Measuring): Promise<SyncFigures> {
  return {
    pulls: await comparePulls(measuring),
    collections: await followCollections(measuring),
    pushes: await sendCaptured(measuring),
  };
}
