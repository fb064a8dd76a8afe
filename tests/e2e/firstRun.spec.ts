import type { Page } from '@playwright/test';
import type { Sidecard } from '../browser/launch.ts';
import { aFile, BACKUP } from './backupFile.ts';
import { expect, test } from './fixture.ts';
import { violations } from './violations.ts';

function steps(panel: Page) {
  return panel.getByRole('complementary', { name: 'First steps' }).getByRole('listitem');
}

/** Brings cards of one's own by the settings, in a tab that is closed again. */
async function bringCards(sidecard: Sidecard, cards: unknown[]): Promise<void> {
  const page = await sidecard.context.newPage();
  await page.goto(`chrome-extension://${sidecard.extensionId}/options.html`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles(aFile({ ...BACKUP, cards }));
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Restored: ');
  await page.close();
}

test('the first three steps tick themselves, one line beside a ticket', async ({
  sidecard,
  openWithPanel,
}) => {
  const { page, panel } = await openWithPanel(101);
  await expect(steps(panel)).toHaveText([/Insert an answer/]);
  await page.goto('about:blank');
  await expect(steps(panel)).toHaveCount(3);
  await expect(steps(panel).first()).toContainText('Open a ticket');
  expect(await violations(panel, '[aria-label="First steps"]')).toEqual([]);
  await page.goBack();
  const first = panel.getByRole('list', { name: 'Suggested cards' }).getByRole('article').first();
  await first.getByRole('button', { name: 'Insert' }).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  await expect(steps(panel)).toHaveText([/Make your first card/]);
  await bringCards(sidecard, BACKUP.cards);
  await expect(steps(panel)).toHaveCount(0);
});

test('the first steps are closed for good', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(101);
  await panel.getByRole('button', { name: 'Close first steps' }).click();
  await expect(steps(panel)).toHaveCount(0);
  await panel.reload();
  await expect(panel.getByRole('list', { name: 'Suggested cards' })).toBeVisible();
  await expect(steps(panel)).toHaveCount(0);
});

test('a backup is reminded of, and saved from the panel', async ({ sidecard, openWithPanel }) => {
  const { page, panel } = await openWithPanel(101);
  const [own] = BACKUP.cards;
  const reminder = panel.getByRole('complementary', { name: 'Backup' });
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...own,
      id: `card:own${index}`,
      updated: { by: 'member:ana', at: '2026-02-01T09:00:00.000Z' },
    }));
  await bringCards(sidecard, many(9));
  await page.bringToFront();
  await expect(panel.getByRole('list', { name: 'Suggested cards' })).toBeVisible();
  await expect(reminder).toHaveCount(0);
  await bringCards(sidecard, many(10));
  await expect(reminder).toBeVisible();
  expect(await violations(panel, '[aria-label="Backup"]')).toEqual([]);
  const download = panel.waitForEvent('download');
  await reminder.getByRole('button', { name: 'Save backup' }).click();
  expect((await download).suggestedFilename()).toMatch(/^sidecard-backup-/);
  await expect(panel.getByRole('status')).toContainText('Backup saved as sidecard-backup-');
  await expect(reminder).toHaveCount(0);
});
