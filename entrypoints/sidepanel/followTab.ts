import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { helpdeskAt } from '@/helpdesks/hosts';
import { answerRequests } from '@/messaging/receive';
import { TICKET_PORT, TicketReportSchema } from '@/messaging/ticketReport';
import type { FollowedPage } from './store';

type Port = ReturnType<typeof browser.tabs.connect>;

/** Keeps one port to the page in the active tab of this window, and passes on what comes from it. */
class TabFollower {
  readonly #show: (page: FollowedPage) => void;
  #tabId: number | undefined;
  #port: Port | undefined;

  constructor(show: (page: FollowedPage) => void) {
    this.#show = show;
  }

  get tabId(): number | undefined {
    return this.#tabId;
  }

  get isConnected(): boolean {
    return this.#port !== undefined;
  }

  follow(tabId: number, address: string | undefined) {
    this.#port?.disconnect();
    this.#port = undefined;
    this.#tabId = tabId;
    const helpdesk = helpdeskAt(address);
    if (!helpdesk) {
      this.#show({ state: 'no-helpdesk' });
      return;
    }
    this.#connect(tabId, () => this.#start(tabId, helpdesk));
  }

  #connect(tabId: number, onNobody: () => void) {
    const port = browser.tabs.connect(tabId, { name: TICKET_PORT, frameId: 0 });
    this.#port = port;
    let hasSpoken = false;
    port.onMessage.addListener((message: unknown) => {
      const report = v.safeParse(TicketReportSchema, message);
      if (this.#port !== port || !report.success) return;
      hasSpoken = true;
      this.#show({ state: 'followed', tabId, report: report.output });
    });
    port.onDisconnect.addListener(() => {
      if (this.#port !== port) return;
      this.#port = undefined;
      // A page that spoke has been closed, reloaded or updated: its successor announces itself.
      if (hasSpoken) this.#show({ state: 'connecting' });
      else onNobody();
    });
  }

  /** The page was open before Sidecard was: starts it there, or asks for a reload. */
  async #start(tabId: number, helpdesk: NonNullable<ReturnType<typeof helpdeskAt>>) {
    try {
      await browser.scripting.executeScript({
        target: { tabId },
        files: [`/content-scripts/${helpdesk}.js`],
      });
    } catch {
      // Asleep, an error page, or a permission taken back: the person has to act.
      if (this.#tabId === tabId) this.#show({ state: 'unreachable', tabId });
      return;
    }
    if (this.#tabId !== tabId || this.#port) return;
    this.#connect(tabId, () => this.#show({ state: 'unreachable', tabId }));
  }
}

/**
 * Follows the active tab of this panel's window for as long as the panel is open.
 *
 * @param show told of every change of what that tab holds.
 */
export async function followActiveTab(show: (page: FollowedPage) => void): Promise<void> {
  const follower = new TabFollower(show);
  const window = await browser.windows.getCurrent();
  const followTab = (tab: Browser.tabs.Tab | undefined) => {
    if (tab?.id !== undefined) follower.follow(tab.id, tab.url);
  };
  browser.tabs.onActivated.addListener(async ({ tabId, windowId }) => {
    if (windowId === window.id) followTab(await browser.tabs.get(tabId));
  });
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (tabId !== follower.tabId) return;
    const isNewPage = change.status === 'complete' && !follower.isConnected;
    // Leaving a help desk without a page load does not happen; its address alone may change freely.
    if (isNewPage || (change.url && !helpdeskAt(change.url))) followTab(tab);
  });
  answerRequests({
    'page.ready': (_, sender) => {
      if (sender.tab?.id === follower.tabId && sender.frameId === 0) followTab(sender.tab);
      return undefined;
    },
  });
  const [active] = await browser.tabs.query({ active: true, windowId: window.id ?? -2 });
  followTab(active);
}
