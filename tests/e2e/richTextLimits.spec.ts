import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { answer, begin, box, press, saved, tool } from './richText.ts';
import { violations } from './violations.ts';

test('goes on writing in a card of 200 kB', async ({ sidecard }) => {
  const page = await begin(sidecard);
  const paragraph = `${'The sea **comes** and the [sea](https://x.example) goes. '.repeat(10)}\n\n`;
  const part = `## Tides\n\n${paragraph.repeat(3)}- high\n  - low\n- _slack_\n\n`;
  await tool(page, 'Write as Markdown').click();
  await box(page).fill(part.repeat(Math.ceil(200_000 / part.length)));
  await tool(page, 'Write as it looks').click();
  await press(page, 'Control+s');
  await expect(page.getByRole('contentinfo').getByRole('status')).toHaveText('Saved');
  const started = Date.now();
  await page.reload();
  await expect(box(page)).toContainText('The sea comes');
  const opening = Date.now() - started;
  await box(page).getByText('The sea').first().click();
  const costs: number[] = [];
  for (const key of 'what is twenty signs') {
    costs.push(await costOf(page, key));
  }
  await expect(box(page)).toContainText('what is twenty signs');
  const median = costs.toSorted((a, b) => a - b)[costs.length / 2] ?? 0;
  test.info().annotations.push({
    type: 'cost',
    description: `opened in ${opening} ms, a key ${Math.round(median)} ms (median of 20)`,
  });
  expect(await saved(page)).toContain('what is twenty signs');
});

/** From a key to the next picture that is painted with all its work done, in ms. */
async function costOf(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const measured = window as never as { cost: Promise<number> };
    measured.cost = new Promise((resolve) => {
      const onKey = ({ timeStamp }: KeyboardEvent) =>
        requestAnimationFrame(() => {
          setTimeout(() => resolve(performance.now() - timeStamp));
        });
      document.addEventListener('keydown', onKey, { once: true, capture: true });
    });
  });
  await page.keyboard.press(key === ' ' ? 'Space' : key);
  return page.evaluate(() => (window as never as { cost: Promise<number> }).cost);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`breaks no accessibility rule with its menus open, ${colorScheme}`, async ({ sidecard }) => {
    const page = await begin(sidecard);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.keyboard.type('Hi {{');
    await expect(page.getByRole('listbox', { name: 'Variables' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await press(page, 'Enter', 'Enter');
    await tool(page, 'Kind of text: Text').click();
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await press(page, 'Escape');
    await tool(page, 'Table').click();
    await page.keyboard.type('High');
    await press(page, 'Tab');
    await page.keyboard.type('Low');
    await tool(page, 'Change table').click();
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await press(page, 'Escape');
    await expect(box(page)).toBeFocused();
    await press(page, 'Control+k');
    await page.keyboard.type('no');
    await press(page, 'Enter');
    await expect(answer(page).getByRole('alert')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await press(page, 'Escape');
    await tool(page, 'Write as Markdown').click();
    expect(await violations(page)).toEqual([]);
  });
}
