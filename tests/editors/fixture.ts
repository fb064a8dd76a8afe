import { test as base, chromium, expect } from '@playwright/test';
import { findBrowser } from '../browser/findBrowser.ts';
import { serveEditors } from './build.ts';
import { EditorPage } from './editorPage.ts';

/** Tests on the page of one editor. */
export const test = base.extend<{ editor: EditorPage }, { origin: string }>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: findBrowser(),
        args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  origin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
    async ({}, use) => {
      const server = await serveEditors();
      await use(server.origin);
      await server.close();
    },
    { scope: 'worker' },
  ],
  editor: async ({ page, origin }, use) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await use(new EditorPage(page, origin));
    expect(errors).toEqual([]);
  },
});

export { expect };
