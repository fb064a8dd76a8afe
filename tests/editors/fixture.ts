import { test as base, chromium, expect } from '@playwright/test';
import { findBrowser } from '../browser/findBrowser.ts';
import { EXTENSION_FOLDER, serveEditors } from './build.ts';
import { EditorPage, type Inserting } from './editorPage.ts';

/** Tests on the page of one editor. */
export const test = base.extend<{ editor: EditorPage }, { inserting: Inserting; origin: string }>({
  inserting: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
    async ({}, use) => {
      const context = await chromium.launchPersistentContext('', {
        executablePath: findBrowser(),
        headless: false,
        ignoreDefaultArgs: ['--disable-extensions'],
        args: [
          '--headless=new',
          '--disable-gpu',
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          `--disable-extensions-except=${EXTENSION_FOLDER}`,
          `--load-extension=${EXTENSION_FOLDER}`,
        ],
      });
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      await use({ context, worker });
      await context.close();
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
  editor: async ({ inserting, origin }, use) => {
    const page = await inserting.context.newPage();
    const editor = new EditorPage(page, inserting.worker, origin);
    await use(editor);
    await page.close();
    expect(editor.errors).toEqual([]);
  },
});

export { expect };
