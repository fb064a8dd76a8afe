import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, test } from './fixture.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(panel: Page): Promise<string[]> {
  await panel.evaluate(AXE);
  const results = await panel.evaluate(() =>
    (window as never as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`breaks no accessibility rule in any view, ${colorScheme}`, async ({ openWithPanel }) => {
    const { page, panel } = await openWithPanel(101);
    await panel.emulateMedia({ colorScheme });
    const first = panel.getByRole('list', { name: 'Suggested cards' }).getByRole('article').first();
    await expect(first).toBeVisible();
    expect(await violations(panel)).toEqual([]);

    await first.getByRole('button', { name: 'Why this card' }).click();
    await expect(panel.getByRole('dialog', { name: 'Why this card' })).toBeVisible();
    expect(await violations(panel)).toEqual([]);
    await panel.keyboard.press('Escape');

    await first.getByRole('button', { name: 'Insert' }).click();
    await expect(panel.getByRole('status')).toHaveText('Inserted');
    expect(await violations(panel)).toEqual([]);

    await first.getByRole('button', { name: 'Open' }).click();
    await expect(panel.getByRole('region', { name: 'Internal notes' })).toBeVisible();
    expect(await violations(panel)).toEqual([]);
    await panel.getByRole('button', { name: 'Back' }).click();

    await panel.getByRole('searchbox', { name: 'Search cards' }).fill('missing pods');
    const result = panel.getByRole('article', { name: /missing pods/ });
    await expect(result).toBeVisible();
    expect(await violations(panel)).toEqual([]);
    await result.getByRole('button', { name: 'Insert' }).click();
    await expect(panel.getByRole('dialog')).toBeVisible();
    expect(await violations(panel)).toEqual([]);
    await panel.keyboard.press('Escape');
    await panel.getByRole('searchbox').fill('');

    await page.goto('about:blank');
    await expect(panel.getByRole('heading', { name: 'No ticket here' })).toBeVisible();
    expect(await violations(panel)).toEqual([]);
  });
}

test('does its main job by keyboard alone', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(101);
  const first = panel.getByRole('list', { name: 'Suggested cards' }).getByRole('article').first();
  await expect(first).toBeVisible();
  await panel.getByRole('searchbox', { name: 'Search cards' }).focus();
  await panel.keyboard.press('Tab');
  await expect(first.getByRole('button', { name: 'Insert' })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  const undo = panel.getByRole('button', { name: 'Undo' });
  await undo.focus();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toHaveText('Taken back');
});
