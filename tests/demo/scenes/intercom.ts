import { expect, type Page } from '@playwright/test';
import { intercomHost } from '../../helpdesks/hosts.ts';
import '../../helpdesks/intercom/controls.ts';
import type { Stage } from '../stage.ts';

/** A conversation in each language, and the card that answers it. */
const CONVERSATIONS = {
  en: { id: 215470202, title: 'Garden does not connect to Wi-Fi after a router change' },
  es: { id: 215470203, title: 'Las cápsulas no brotan' },
} as const satisfies Record<Stage['language'], { id: number; title: string }>;

/** The same job in another help desk: an Intercom conversation, and ProseMirror as its reply box. */
export async function answerConversation(stage: Stage, page: Page, panel: Page): Promise<void> {
  const { steps, words, server } = stage;
  const { id, title } = CONVERSATIONS[stage.language];
  const path = `${intercomHost.home}/conversation/${id}`;
  await steps.play(`An Intercom conversation open, suggested: ${title}`, async () => {
    await page.goto(server.url(path, intercomHost.name));
    await page.evaluate((each) => window.intercom.ready(each), id);
    const list = panel.getByRole('list', { name: words('list.suggested') });
    await expect(list.getByRole('article').first()).toHaveAccessibleName(title);
  });
  await steps.play("Inserted, read back from ProseMirror's own document", async () => {
    await page.evaluate(() => window.intercom.setDraft(''));
    const card = panel.getByRole('article', { name: title });
    await card.getByRole('button', { name: words('row.insert') }).click();
    await expect(panel.getByRole('status')).toHaveText(words('status.inserted'));
    expect(await page.evaluate(() => window.intercom.editorHtml())).toMatch(/<(ol|ul)\b/);
  });
  await stage.picture('intercom');
  await steps.play('Undone there too', async () => {
    await panel.getByRole('button', { name: words('status.undo') }).click();
    await expect(panel.getByRole('status')).toHaveText(words('status.undone'));
    expect(await page.evaluate(() => window.intercom.editorText())).toBe('');
  });
}
