import { expect, type Page } from '@playwright/test';
import type { Stage } from '../stage.ts';

/** "Parcel marked delivered but not received", of the sample; it has both languages. */
const PARCEL = 'card:01KEVF8WJ0KENBXAF68BD17K2J';

const ADDED = {
  en: ' We look into it within a day.',
  es: ' Lo miramos en un día.',
} as const satisfies Record<Stage['language'], string>;

async function openFullPage({ sidecard, words }: Stage): Promise<Page> {
  const tab = await sidecard.context.newPage();
  await tab.setViewportSize({ width: 1280, height: 800 });
  // Colours that fade into each other would be in the pictures half-way.
  await tab.emulateMedia({ reducedMotion: 'reduce' });
  await tab.goto(`chrome-extension://${sidecard.extensionId}/editor.html?card=${PARCEL}`);
  await expect(tab.getByRole('form', { name: words('form.edit') })).toBeVisible();
  await expect(tab.getByRole('textbox', { name: words('form.answer'), exact: true })).toBeVisible();
  return tab;
}

/** What waits to be verified; a card in its full page, with what it said before. */
export async function keep(stage: Stage, page: Page, panel: Page): Promise<void> {
  const { steps, words, language } = stage;
  const review = panel.getByRole('tab', { name: words('review.tabs.review') });
  await steps.play('What waits to be verified, in Review', async () => {
    await review.click();
    const list = panel.getByRole('list', { name: words('review.needsVerification') });
    await expect(list.getByRole('article').first()).toBeVisible();
  });
  await stage.picture('review');
  await panel.getByRole('tab', { name: words('review.tabs.suggested') }).click();

  const tab = await steps.play('A card in its full page, both languages side by side', () =>
    openFullPage(stage),
  );
  await stage.picture('editor', tab);
  await tab.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await stage.picture('editor-dark', tab);
  await tab.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await steps.play('Changed, and what it said before in its history', async () => {
    await tab.getByRole('textbox', { name: words('form.answer'), exact: true }).click();
    await tab.keyboard.press('Control+End');
    await tab.keyboard.type(ADDED[language]);
    await tab.keyboard.press('Control+s');
    await expect(tab.getByRole('status')).toHaveText(words('form.saved'));
    await tab.getByRole('link', { name: words('editor.history') }).click();
    await expect(tab.locator('ins').first()).toContainText(ADDED[language].trim());
  });
  await stage.picture('history', tab);
  await tab.close();
  // Nothing is inserted into a tab that nobody sees.
  await page.bringToFront();
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
}
