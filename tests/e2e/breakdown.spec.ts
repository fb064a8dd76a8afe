import type { Page } from '@playwright/test';
import type { Sidecard } from '../browser/launch.ts';
import { expect, test } from './fixture.ts';

const TITLE = 'Scheduled exports';

async function openPage(sidecard: Sidecard, path: string): Promise<Page> {
  const page = await sidecard.context.newPage();
  await page.goto(`chrome-extension://${sidecard.extensionId}/${path}`);
  return page;
}

function box(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true });
}

/** Saves what is written by Ctrl+S. */
async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('contentinfo').getByRole('status')).toHaveText('Saved');
  await page.getByRole('contentinfo').getByRole('button', { name: 'Close message' }).click();
}

test('a feature breakdown in two languages is verified, edited, found in Review, and restored', async ({
  openWithPanel,
  sidecard,
}) => {
  const { panel } = await openWithPanel(101);
  const page = await openPage(sidecard, 'editor.html?new=template:feature-breakdown');
  await box(page, 'Title').fill(TITLE);
  await box(page, 'Answer').fill('Exports come every day.');
  await page.getByRole('combobox', { name: 'Add a language' }).selectOption('es');
  await box(page, 'Title in Spanish').fill('Exportaciones programadas');
  await box(page, 'Answer in Spanish').fill('Las exportaciones llegan cada día.');
  await save(page);

  // Its maker is its verifier.
  await panel.getByRole('searchbox', { name: 'Search cards' }).fill('scheduled exports');
  const found = panel.getByRole('article', { name: TITLE });
  await expect(found).toContainText('Needs verification');
  await found.getByRole('button', { name: 'Open' }).click();
  const card = panel.getByRole('article', { name: TITLE });
  await card.getByRole('button', { name: 'Verify all languages' }).click();
  await expect(card).toContainText('Verified by Agent · today');

  // Bold is dress: what was verified stays so.
  await box(page, 'Answer').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+b');
  await save(page);
  await expect(card.locator('strong')).toHaveText('Exports come every day.');
  await expect(card).toContainText('Verified by Agent · today');

  // A word of the answer is meaning: of this language, not of the other.
  await box(page, 'Answer').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Not on Sundays.');
  await save(page);
  await expect(card).toContainText('nobody has verified it since');
  await card.getByRole('button', { name: 'Back' }).click();
  await panel.getByRole('searchbox', { name: 'Search cards' }).fill('');
  await panel.getByRole('tab', { name: /^Review/ }).click();
  const waiting = panel.getByRole('list', { name: 'Needs verification' });
  const row = waiting.getByRole('article', { name: TITLE });
  await expect(row).toContainText('changed by Agent, today');
  await expect(row).not.toContainText('Spanish');
  await row.getByRole('button', { name: 'Verify' }).click();
  await expect(panel.getByRole('status')).toHaveText('Verified');
  await expect(row).toHaveCount(0);

  await page.getByRole('link', { name: 'History' }).click();
  const versions = page.getByRole('list', { name: 'Versions' }).getByRole('listitem');
  await expect(versions).toHaveCount(3);
  const changed = page.getByRole('region', { name: 'What changed' });
  await expect(changed.locator('ins').first()).toContainText('Not on Sundays.');
  await versions.last().getByRole('button').click();
  await page.getByRole('button', { name: 'Restore this version' }).click();
  await expect(versions).toHaveCount(4);
  await panel.getByRole('tab', { name: 'Suggested' }).click();
  await panel.getByRole('searchbox', { name: 'Search cards' }).fill('scheduled exports');
  await expect(found).toContainText('Needs verification');
  await expect(found).not.toContainText('Sundays');
});
