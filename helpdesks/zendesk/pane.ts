import { firstOf } from '../firstOf';
import { textAt } from '../text';
import { WORKSPACE } from './selectors';
import { subjectOf } from './subject';

/** The ticket ids that a pane itself states. More than one: it is between two tickets. */
function ownTicketIds(pane: Element): Set<string> {
  const ids = new Set<string>();
  const add = (id: string | null | undefined) => id && ids.add(id);
  for (const layout of [pane, ...pane.querySelectorAll(WORKSPACE.layout)]) {
    add(/^ticket-(\d+)-custom-layout$/.exec(layout.getAttribute('data-test-id') ?? '')?.[1]);
  }
  for (const conversation of [pane, ...pane.querySelectorAll(WORKSPACE.conversationOf)]) {
    add(conversation.getAttribute('data-side-conversations-anchor-id'));
  }
  // Other extensions put this attribute on buttons of theirs within a pane: only what is around counts.
  if (ids.size === 0) add(pane.closest('[data-ticket-id]')?.getAttribute('data-ticket-id'));
  return ids;
}

function statesOnly(pane: Element, id: string): boolean {
  const ids = ownTicketIds(pane);
  return ids.size === 1 && ids.has(id);
}

function holdsPanes(pane: Element): boolean {
  return pane.querySelector(WORKSPACE.panes) !== null;
}

function activePanes(page: Document): Element[] {
  for (const selector of WORKSPACE.activePanes) {
    const panes = [...page.querySelectorAll(selector)];
    if (panes.length > 0) return panes;
  }
  return [];
}

/** The pane that a part of it belongs to, whatever generation of the page it is. */
function paneAround(part: Element): Element {
  return part.closest(WORKSPACE.panes) ?? part.closest(`${WORKSPACE.paneHost} > *`) ?? part;
}

/** The panes that state the ticket and do not say that they are inactive. */
function panesStating(page: Document, id: string): Element[] {
  const parts = page.querySelectorAll(
    `[data-test-id="ticket-${id}-custom-layout"], [data-side-conversations-anchor-id="${id}"]`,
  );
  const panes = new Set([...parts].map(paneAround));
  return [...panes].filter((pane) => !pane.closest(WORKSPACE.inactivePane) && statesOnly(pane, id));
}

/** The id of the ticket whose tab is selected; null where the tab does not tell, or is no ticket's. */
function ticketIdOfTab(tab: Element): string | null {
  const type = tab.getAttribute('data-entity-type');
  if (type && !/ticket/i.test(type)) return null;
  const link = tab.closest('a[href]') ?? tab.querySelector('a[href]');
  const inLink = /\/agent\/tickets\/(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1];
  return tab.getAttribute('data-entity-id') ?? inLink ?? null;
}

/** Whether the selected tab speaks for this pane, where the pane itself does not tell its ticket. */
function tabConfirms(page: Document, pane: Element, id: string): boolean {
  const tab = firstOf(page, WORKSPACE.selectedTabs);
  if (!tab) return page.querySelectorAll(WORKSPACE.panes).length === 1;
  const title = textAt(tab, WORKSPACE.tabTitle)
    .replace(/(?:…|\.\.\.)$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const subject = subjectOf(pane);
  // The tab and the pane do not change in the same frame: the subject tells a stale pane.
  const isSameSubject = title === '' || subject === '' || subject.startsWith(title);
  return ticketIdOfTab(tab) === id && isSameSubject;
}

export type FoundPane = { pane: Element } | { missing: 'no-pane' | 'other-ticket' };

/**
 * The pane of the ticket `id`: active, and confirmed by its own id or else by the selected tab.
 * Hidden panes of other open tickets look the same, so a pane that nobody confirms is not taken.
 */
export function findPane(page: Document, id: string): FoundPane {
  const marked = activePanes(page);
  const stating = marked.length > 0 ? [] : panesStating(page, id);
  const unmarked = marked.length > 0 ? [] : [...page.querySelectorAll(WORKSPACE.panes)];
  const panes = [...marked, ...stating, ...unmarked].filter(
    (pane) => !pane.closest(WORKSPACE.inactivePane),
  );
  const [first] = panes;
  if (!first) return { missing: 'no-pane' };
  const own = panes.find((pane) => statesOnly(pane, id));
  if (own) return { pane: own };
  const isSilent = panes.length === 1 && ownTicketIds(first).size === 0 && !holdsPanes(first);
  return isSilent && tabConfirms(page, first, id) ? { pane: first } : { missing: 'other-ticket' };
}
