import { expect, type Page } from '@playwright/test';
import type { Stage } from '../stage.ts';

/** What an agent of Product wrote into a note or a reply, worth keeping, and what a card says of it. */
const HIGHLIGHTS = {
  en: { title: 'Descale the pump in spring', search: 'descale' },
  es: { title: 'Descalcificar la bomba en primavera', search: 'descalcificar' },
} as const satisfies Record<Stage['language'], { title: string; search: string }>;

/** Highlights the first message of the ticket shown. */
function highlight(page: Page): Promise<void> {
  return page.evaluate(() => {
    const message = '[data-is-active="true"] [data-test-id="omni-log-message-content"]';
    const first = document.querySelector(message);
    if (!first) throw new Error('The page shows no message.');
    getSelection()?.selectAllChildren(first);
  });
}

/** A highlight in the ticket becomes a card, found at once. */
export async function capture(stage: Stage, page: Page, panel: Page): Promise<void> {
  const { steps, words } = stage;
  const { title, search } = HIGHLIGHTS[stage.language];
  const form = panel.getByRole('form', { name: words('form.new') });
  await steps.play('A highlight taken into the card form, names and numbers masked', async () => {
    await highlight(page);
    await panel.getByRole('button', { name: words('form.new') }).click();
    await expect(form.getByRole('textbox', { name: words('form.answer') })).not.toHaveValue('');
    await expect(form.getByRole('list', { name: words('form.similar') })).toBeVisible();
  });
  await stage.picture('captured');
  await steps.play('Saved, and found at once', async () => {
    await form.getByRole('textbox', { name: words('form.title') }).fill(title);
    await form.getByRole('button', { name: words('form.save') }).click();
    await expect(panel.getByRole('heading', { name: title })).toBeVisible();
    await panel.getByRole('button', { name: words('card.back') }).click();
    const box = panel.getByRole('searchbox', { name: words('search.label') });
    await box.fill(search);
    const results = panel.getByRole('list', { name: words('list.results') });
    await expect(results.getByRole('article').first()).toHaveAccessibleName(title);
    await box.fill('');
  });
}
