import type { Locator, Page } from '@playwright/test';
import type { Sidecard } from '../browser/launch.ts';
import { expect } from './fixture.ts';

/** The bar, the text and what belongs to it, of the answer. */
export function answer(page: Page): Locator {
  return page.getByRole('region', { name: 'English', exact: true });
}

export function box(page: Page): Locator {
  return answer(page).getByRole('textbox', { name: 'Answer', exact: true });
}

export function tool(page: Page, name: string): Locator {
  return answer(page).getByRole('toolbar').getByRole('button', { name, exact: true });
}

/** A new card, with the caret in its answer. */
export async function begin(sidecard: Sidecard): Promise<Page> {
  const page = await sidecard.context.newPage();
  await page.goto(`chrome-extension://${sidecard.extensionId}/editor.html?new=template:answer`);
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Tides');
  await box(page).click();
  return page;
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What the card says once it is saved and opened anew. */
export async function saved(page: Page): Promise<string> {
  await press(page, 'Control+s');
  await expect(page.getByRole('contentinfo').getByRole('status')).toHaveText('Saved');
  await page.reload();
  await tool(page, 'Write as Markdown').click();
  return box(page).inputValue();
}

export async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
}

/** A picture of two colours. */
export function picture(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const canvas = new OffscreenCanvas(400, 200);
    const context = canvas.getContext('2d');
    if (context) context.fillStyle = '#0b6b57';
    context?.fillRect(0, 0, 200, 200);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
}

export function pasteFile(page: Page, bytes: readonly number[], name: string): Promise<void> {
  return page.evaluate(
    ([all, called]) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(all)], called, { type: 'image/png' }));
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [bytes, name] as const,
  );
}

/** What Tiptap hangs on the element that is written in. */
type WritingBox = HTMLElement & { editor: { state: { selection: { empty: boolean } } } };

/** Whether the editor knows of words that are selected. */
export function isAnythingSelected(page: Page): Promise<boolean> {
  return box(page).evaluate((element: WritingBox) => !element.editor.state.selection.empty);
}
