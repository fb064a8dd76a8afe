import { textAt } from '../text';
import { WORKSPACE } from './selectors';

/** The first element that any of the selectors finds, trying them in order. */
export function firstOf<Found extends Element = Element>(
  root: ParentNode,
  selectors: readonly string[],
): Found | null {
  for (const selector of selectors) {
    const found = root.querySelector<Found>(selector);
    if (found) return found;
  }
  return null;
}

/** The ticket id that a pane itself states, or null. */
function ownTicketId(pane: Element): string | null {
  const layout = '[data-test-id^="ticket-"][data-test-id$="-custom-layout"]';
  const marked = pane.matches(layout) ? pane : pane.querySelector(layout);
  const fromLayout = /^ticket-(\d+)-/.exec(marked?.getAttribute('data-test-id') ?? '')?.[1];
  return (
    fromLayout ??
    pane
      .querySelector('[data-side-conversations-anchor-id]')
      ?.getAttribute('data-side-conversations-anchor-id') ??
    pane.closest('[data-ticket-id]')?.getAttribute('data-ticket-id') ??
    null
  );
}

function activePanes(page: Document, id: string): Element[] {
  for (const selector of WORKSPACE.activePanes) {
    const panes = [...page.querySelectorAll(selector)];
    if (panes.length > 0) return panes;
  }
  const layout = page.querySelector(`[data-test-id="ticket-${id}-custom-layout"]`);
  return layout ? [layout] : [];
}

/** Whether the selected tab speaks for this pane, where the pane itself does not tell its ticket. */
function tabConfirms(page: Document, pane: Element, id: string): boolean {
  const tab = firstOf(page, WORKSPACE.selectedTabs);
  const tabId = tab?.getAttribute('data-entity-id');
  if (!tab || !tabId) return page.querySelectorAll(WORKSPACE.panes).length === 1;
  const title = textAt(tab, WORKSPACE.tabTitle).replace(/…$/, '');
  const subject = subjectOf(pane);
  // The tab and the pane do not change in the same frame: the subject tells a stale pane.
  const sameSubject = title === '' || subject === '' || subject.startsWith(title);
  return tabId === id && sameSubject;
}

/** The subject that a pane shows. */
export function subjectOf(pane: Element): string {
  return firstOf<HTMLInputElement>(pane, WORKSPACE.subjects)?.value.trim() ?? '';
}

export type FoundPane = { pane: Element } | { missing: 'no-pane' | 'other-ticket' };

/**
 * The pane of the ticket `id`: active, and confirmed by its own id or else by the selected tab.
 * Hidden panes of other open tickets look the same, so a pane that nobody confirms is not taken.
 */
export function findPane(page: Document, id: string): FoundPane {
  const panes = activePanes(page, id);
  const [first] = panes;
  if (!first) return { missing: 'no-pane' };
  const own = panes.find((pane) => ownTicketId(pane) === id);
  if (own) return { pane: own };
  const isSilent = panes.length === 1 && ownTicketId(first) === null;
  return isSilent && tabConfirms(page, first, id) ? { pane: first } : { missing: 'other-ticket' };
}
