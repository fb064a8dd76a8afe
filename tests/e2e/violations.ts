import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The rules of accessibility that a page breaks, each with the elements that do.
 *
 * @param within a CSS selector of the part to look at.
 */
export async function violations(page: Page, within = ':root'): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate((part) => {
    const { axe } = window as never as { axe: { run(part: string): Promise<AxeResults> } };
    return axe.run(part);
  }, within);
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
  );
}
