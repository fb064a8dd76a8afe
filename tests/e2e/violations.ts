import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until colours that are on their way have arrived: half-way they may be too pale to read. */
async function standsStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    // One that was taken back is over as well.
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/**
 * The rules of accessibility that a page breaks, each with the elements that do.
 *
 * @param within a CSS selector of the part to look at.
 */
export async function violations(page: Page, within = ':root'): Promise<string[]> {
  await standsStill(page);
  await page.evaluate(AXE);
  const results = await page.evaluate((part) => {
    const { axe } = window as never as { axe: { run(part: string): Promise<AxeResults> } };
    return axe.run(part);
  }, within);
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
  );
}
