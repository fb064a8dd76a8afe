import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { HELPDESK_ORIGINS, helpdeskAt } from '@/helpdesks/hosts';
import { answerRequests } from '@/messaging/receive';
import { TICKET_PORT, TicketReportSchema } from '@/messaging/ticketReport';
import type { FollowedPage } from '../store';

type Port = ReturnType<typeof browser.tabs.connect>;
type Helpdesk = NonNullable<ReturnType<typeof helpdeskAt>>;

/** A tab as it is now; undefined where it was closed. */
async function tabOf(tabId: number): Promise<Browser.tabs.Tab | undefined> {
  const tabs = await browser.tabs.query({});
  return tabs.find(({ id }) => id === tabId);
}

/** Keeps one port to the page in the active tab of this window, and passes on what comes from it. */
class TabFollower {
  readonly #show: (page: FollowedPage) => void;
  readonly #onGone: (tabId: number) => void;
  #tabId: number | undefined;
  #port: Port | undefined;

  /** @param onGone told when a page that spoke has gone; its successor may be there already. */
  constructor(show: (page: FollowedPage) => void, onGone: (tabId: number) => void) {
    this.#show = show;
    this.#onGone = onGone;
  }

  get tabId(): number | undefined {
    return this.#tabId;
  }

  get isConnected(): boolean {
    return this.#port !== undefined;
  }

  follow(tabId: number, address: string | undefined, isAllowed: boolean) {
    this.#port?.disconnect();
    this.#port = undefined;
    this.#tabId = tabId;
    const helpdesk = helpdeskAt(address);
    if (!isAllowed) this.#show({ state: 'not-allowed' });
    else if (!helpdesk) this.#show({ state: 'no-helpdesk' });
    else {
      // Until this tab speaks, nothing of the last one may stay: its cards would go to its reply box.
      this.#show({ state: 'connecting' });
      this.#connect(tabId, () => this.#start(tabId, helpdesk));
    }
  }

  #connect(tabId: number, onNobody: () => void) {
    const port = browser.tabs.connect(tabId, { name: TICKET_PORT, frameId: 0 });
    this.#port = port;
    let hasSpoken = false;
    port.onMessage.addListener((message: unknown) => {
      if (this.#port !== port) return;
      const parsed = v.safeParse(TicketReportSchema, message);
      hasSpoken = true;
      // What cannot be understood is no reason to go on showing what was before.
      const report = parsed.success
        ? parsed.output
        : ({ state: 'unreadable', key: '', reason: 'page-error' } as const);
      this.#show({ state: 'followed', tabId, report });
    });
    port.onDisconnect.addListener(() => {
      if (this.#port !== port) return;
      this.#port = undefined;
      // A page that spoke has been closed, reloaded or updated: its successor announces itself.
      if (!hasSpoken) return onNobody();
      this.#show({ state: 'connecting' });
      this.#onGone(tabId);
    });
  }

  /** The page was open before Sidecard was: starts it there, or asks for a reload. */
  async #start(tabId: number, helpdesk: Helpdesk) {
    try {
      await browser.scripting.executeScript({
        target: { tabId },
        files: [`/content-scripts/${helpdesk}.js`],
      });
    } catch {
      const tab = await tabOf(tabId);
      if (this.#tabId !== tabId || this.#port) return;
      // Gone to another site meanwhile; else asleep, an error page, or a permission taken back, and
      // the person has to act.
      const isHelpdesk = helpdeskAt(tab?.url) !== null;
      this.#show(isHelpdesk ? { state: 'unreachable', tabId } : { state: 'no-helpdesk' });
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
  /** A page that was complete before the last one's port closed tells of nothing more. */
  const lookAgain = async (tabId: number) => {
    const tab = await tabOf(tabId);
    const isWaiting = follower.tabId === tabId && !follower.isConnected;
    if (isWaiting && tab?.status === 'complete') void followTab(async () => tab);
  };
  const follower = new TabFollower(show, (tabId) => void lookAgain(tabId));
  const window = await browser.windows.getCurrent();
  let turns = 0;
  /** Follows a tab, unless another one became active while the browser was asked about this one. */
  const followTab = async (find: () => Promise<Browser.tabs.Tab | undefined>) => {
    turns += 1;
    const turn = turns;
    const tab = await find();
    // A browser may let the person take even required hosts back, and then hides the tabs' addresses.
    const isAllowed =
      helpdeskAt(tab?.url) !== null ||
      (await browser.permissions.contains({ origins: HELPDESK_ORIGINS }));
    if (turn === turns && tab?.id !== undefined) follower.follow(tab.id, tab.url, isAllowed);
  };
  const followActive = () =>
    followTab(async () => {
      const [active] = await browser.tabs.query({ active: true, windowId: window.id ?? -2 });
      return active;
    });
  browser.tabs.onActivated.addListener(({ windowId }) => {
    if (windowId === window.id) void followActive();
  });
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (tabId !== follower.tabId) return;
    const isNewPage = change.status === 'complete' && !follower.isConnected;
    // Leaving a help desk without a page load does not happen; its address alone may change freely.
    if (isNewPage || (change.url && !helpdeskAt(change.url))) void followTab(async () => tab);
  });
  browser.permissions.onAdded.addListener(() => void followActive());
  browser.permissions.onRemoved.addListener(() => void followActive());
  answerRequests({
    'page.ready': (_, sender) => {
      const { tab, frameId } = sender;
      if (tab?.id === follower.tabId && frameId === 0) void followTab(async () => tab);
      return undefined;
    },
  });
  await followActive();
}
