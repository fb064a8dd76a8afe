import type { Page } from '@playwright/test';
import type { Sidecard } from '../browser/launch.ts';
import { expect, test as sidecardTest } from './fixture.ts';
import { type ArticleServer, serveArticles } from './pages/serveArticles.ts';

/** The panel beside a page that is no help desk. */
export const test = sidecardTest.extend<
  { open(path: string): Promise<Page> },
  { articles: ArticleServer }
>({
  articles: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs off the pattern.
    async ({}, use) => {
      const server = await serveArticles();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ sidecard, articles }, use) => {
    await use(async (path) => {
      const page = sidecard.context.pages()[0] ?? (await sidecard.context.newPage());
      await page.goto(articles.url(path));
      // Until the worker has run once, the toolbar button opens nothing.
      await expect
        .poll(() => sidecard.context.serviceWorkers()[0]?.evaluate(opensByAction))
        .toBe(true);
      return page;
    });
  },
});

/** Runs in the worker. */
async function opensByAction(): Promise<boolean> {
  const { chrome } = globalThis as never as {
    chrome: {
      sidePanel: { getPanelBehavior(): Promise<{ openPanelOnActionClick: boolean }> };
    };
  };
  return (await chrome.sidePanel.getPanelBehavior()).openPanelOnActionClick;
}

/** What the pages of the browser and of the extension have in their global scope. */
interface ExtensionScope {
  chrome: {
    developerPrivate: { addHostPermission(id: string, pattern: string): Promise<void> };
    permissions: { request(wanted: { origins: string[] }): Promise<boolean> };
  };
}

/** Lets Sidecard read a site, as "Allow" in the browser's question does; asked again, it answers yes by itself. */
export async function allow(sidecard: Sidecard, pattern: string): Promise<void> {
  const page = await sidecard.context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    ([id, each]) =>
      (globalThis as never as ExtensionScope).chrome.developerPrivate.addHostPermission(id, each),
    [sidecard.extensionId, pattern] as const,
  );
  await page.goto(`chrome-extension://${sidecard.extensionId}/options.html`);
  const isAllowed = await page.evaluate(
    (each) =>
      (globalThis as never as ExtensionScope).chrome.permissions.request({ origins: [each] }),
    pattern,
  );
  expect(isAllowed).toBe(true);
  await page.close();
}

/** What a click in the context menu tells the worker. */
interface Click {
  selectionText: string;
  pageUrl: string;
}

/** Runs in the worker. */
async function dispatchClick(click: Click): Promise<void> {
  const { chrome } = globalThis as never as {
    chrome: {
      tabs: { query(query: object): Promise<{ id: number }[]> };
      contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
    };
  };
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.contextMenus.onClicked.dispatch({ menuItemId: 'save-as-card', frameId: 0, ...click }, tab);
}

/** Highlights all that is in an element. @returns its words as the browser gives them with a click. */
export async function highlight(page: Page, selector: string): Promise<string> {
  return page.evaluate((each) => {
    const shadow = document.querySelector('x-answer')?.shadowRoot;
    const element = document.querySelector(each) ?? shadow?.querySelector(each);
    if (!element) throw new Error(`There is no ${each}.`);
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }, selector);
}

/** Chooses "Save as card" as the browser does after a right click on a highlight. */
export async function saveAsCard(
  sidecard: Sidecard,
  page: Page,
  selectionText: string,
): Promise<void> {
  await page.bringToFront();
  const [worker] = sidecard.context.serviceWorkers();
  await worker?.evaluate(dispatchClick, { selectionText, pageUrl: page.url() });
}

/** The form that a capture opens. */
export function form(panel: Page) {
  const shown = panel.getByRole('form', { name: 'New card' });
  return {
    title: shown.getByRole('textbox', { name: 'Title' }),
    answer: shown.getByRole('textbox', { name: 'Answer' }),
    form: shown,
  };
}
