import type { Browser, BrowserContext, Page } from '@playwright/test';
import { eventually } from './eventually.ts';

/** Does what a click on the extension's toolbar button does in the page's window. */
export async function triggerAction(
  context: BrowserContext,
  id: string,
  page: Page,
): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser of the context is gone.');
  const root = await browser.newBrowserCDPSession();
  // The browser may still tell the tab's last address.
  const tab = await eventually(async () => {
    const { targetInfos } = await root.send('Target.getTargets', { filter: [{}] });
    return targetInfos.find(({ type, url }) => type === 'tab' && url === page.url());
  });
  // Playwright's types do not know the Extensions domain yet.
  const send = root.send.bind(root) as unknown as (method: string, params: object) => Promise<void>;
  await send('Extensions.triggerAction', { id, targetId: tab.targetId });
  await root.detach();
}

/** Opens an address in a window of its own. */
export async function openWindow(context: BrowserContext, address: string): Promise<Page> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser of the context is gone.');
  const root = await browser.newBrowserCDPSession();
  const opened = context.waitForEvent('page');
  await root.send('Target.createTarget', { url: address, newWindow: true });
  const page = await opened;
  await page.waitForURL(address);
  await root.detach();
  return page;
}

/** What the browser calls a page; another connection's object for the same page has the same. */
async function targetOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}

/** The panel among the pages of a connection that was not open before. */
export async function newPanel(browser: Browser, known: ReadonlySet<string>) {
  for (const page of browser.contexts().flatMap((each) => each.pages())) {
    const target = page.url().endsWith('/sidepanel.html') ? await targetOf(page) : null;
    if (target !== null && !known.has(target)) return { page, target };
  }
  return null;
}
