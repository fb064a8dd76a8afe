import { expect, type Page } from '@playwright/test';
import type { Stage } from '../stage.ts';

/** Words with a typing error, and the card they are for. */
const SEARCHES = {
  en: { text: 'pasword reset', title: /Password reset/ },
  es: { text: 'contrasña', title: /contraseña/i },
} as const satisfies Record<Stage['language'], { text: string; title: RegExp }>;

/** A search with a typing error, and the card it finds. */
export async function find(stage: Stage, panel: Page): Promise<void> {
  const { steps, words } = stage;
  const { text, title } = SEARCHES[stage.language];
  const box = panel.getByRole('searchbox', { name: words('search.label') });
  const first = panel
    .getByRole('list', { name: words('list.results') })
    .getByRole('article')
    .first();
  await steps.play('Searched with a typing error, found', async () => {
    await box.fill(text);
    await expect(first).toHaveAccessibleName(title);
  });
  await stage.picture('searched');
  await steps.play('A card opened, its internal notes apart', async () => {
    await first.getByRole('button', { name: words('row.open') }).click();
    await expect(panel.getByRole('region', { name: words('card.notes') })).toBeVisible();
  });
  await stage.picture('card');
  await panel.getByRole('button', { name: words('card.back') }).click();
  await box.fill('');
}
