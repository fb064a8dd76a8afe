import { browser } from 'wxt/browser';

/** What the panel may know of its window's active tab, and whether it may read the page there. */
export type CaptureAccess =
  | { state: 'allowed'; tabId: number; windowId: number }
  /** Reading takes a permission; `origin` is null where the browser hides the address. */
  | { state: 'askable'; tabId: number; windowId: number; origin: string | null }
  /** No page that could ever be read. */
  | { state: 'none' };

/** The match pattern of a page's site; null for what is no page of the web, such as a browser's own. */
function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  // A pattern knows no ports: it stands for all of a host.
  return /^https?:$/.test(protocol) ? `${protocol}//${hostname}/*` : null;
}

/** Whether the highlight of a window's active tab may be read, as of now. */
export async function captureAccess(windowId: number): Promise<CaptureAccess> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  if (tab?.id === undefined) return { state: 'none' };
  const where = { tabId: tab.id, windowId };
  if (!tab.url) return { ...where, state: 'askable', origin: null };
  const origin = originOf(tab.url);
  if (!origin) return { state: 'none' };
  const isAllowed = await browser.permissions.contains({ origins: [origin] });
  return isAllowed ? { ...where, state: 'allowed' } : { ...where, state: 'askable', origin };
}
