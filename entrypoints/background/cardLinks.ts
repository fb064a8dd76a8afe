import { browser } from 'wxt/browser';
import { pageOfCard } from '@/cards/cardHref';
import { readTeamLink, type TeamLink } from '@/cards/teamLink';
import { LINK_PROBLEM } from '@/messaging/cardPage';
import { askExtension, UnansweredError } from '@/messaging/send';
import { currentWorkspace } from '@/storage/sync/workspace';

/** Has the panel of a window show a card, if one is open there. */
async function showInPanel(windowId: number, { card }: TeamLink): Promise<void> {
  try {
    await askExtension('card.show', { windowId, card });
  } catch (error) {
    // No panel is open there: the tab shows the card.
    if (!(error instanceof UnansweredError)) throw error;
  }
}

function pageOf(link: TeamLink): string {
  const problem = link.kind === 'card' ? '' : `&${LINK_PROBLEM}=${link.kind}`;
  return browser.runtime.getURL('/') + pageOfCard(link.card) + problem;
}

async function follow(tabId: number, windowId: number, url: string): Promise<void> {
  const workspace = await currentWorkspace();
  const link = workspace && readTeamLink(url, workspace);
  if (!link) return;
  await Promise.all([
    browser.tabs.update(tabId, { url: pageOf(link) }),
    link.kind === 'card' && showInPanel(windowId, link),
  ]);
}

/**
 * Answers links to cards on the team's own server by showing the card. The browser tells the address of a tab
 * only where this extension may reach its host: of the server it may, for as long as this person takes part.
 */
export function followCardLinks(): void {
  browser.tabs.onUpdated.addListener((tabId, { url }, { windowId }) => {
    // The cheapest look first: this is told of every tab.
    if (url?.includes('#card=card:') && windowId !== undefined) void follow(tabId, windowId, url);
  });
}
