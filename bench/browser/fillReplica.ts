import type { Page } from '@playwright/test';
import { eventually } from '../../tests/browser/eventually.ts';
import type { Sidecard } from '../../tests/browser/launch.ts';
import {
  GENERATED_COLLECTION,
  GENERATED_MEMBER,
  type GeneratedRun,
  generatedCard,
} from '../generated/cards.ts';
import { bundleForPage } from './bundleForPage.ts';
// Only its types, for `window.sidecardBench`: its code runs in the page.
import type {} from './replicaInPage.ts';

/** Cards that go to the page at a time. */
const BATCH = 1000;

/** The made-up cards in the extension. */
export const RUN: GeneratedRun = { seed: 7, lang: 'en' };

/**
 * Opens a page of the extension's origin in which `window.sidecardBench` writes to the replica. The
 * manifest runs no code of its own that would take the browser's time.
 */
export async function openReplicaPage({ context, extensionId }: Sidecard): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  await page.evaluate(await bundleForPage('bench/browser/replicaInPage.ts'));
  return page;
}

/**
 * Fills the replica up to so many cards: the sample pack, which answers the rebuilt tickets, and
 * made-up cards.
 */
export async function fillReplica(replica: Page, count: number): Promise<void> {
  const sample = await eventually(async () => {
    const seq = await replica.evaluate(() => window.sidecardBench.lastSeq());
    return seq > 0 ? seq : undefined;
  });
  await replica.evaluate(
    ([collection, member]) =>
      window.sidecardBench.putHome(
        { id: collection, schema: 1, name: 'Benchmark' },
        { id: member, schema: 1, name: 'Benchmark' },
      ),
    [GENERATED_COLLECTION, GENERATED_MEMBER] as const,
  );
  for (let start = 0; start < count - sample; start += BATCH) {
    const length = Math.min(BATCH, count - sample - start);
    const batch = Array.from({ length }, (_, number) => generatedCard(start + number, RUN));
    await replica.evaluate((cards) => window.sidecardBench.putCards(cards), batch);
  }
}
