import type { Page } from '@playwright/test';
import '../../tests/helpdesks/zendesk/controls.ts';

/** The rebuilt tickets that a customer asks something in. */
export const TICKETS = [101, 102, 103, 104, 105, 106, 107, 108, 109, 111] as const;

/** Opens each ticket once: afterwards a change of ticket is one between open tickets. */
export async function openTickets(page: Page, afterEach: () => Promise<void>): Promise<void> {
  for (const ticket of TICKETS) {
    await page.evaluate((id) => window.zendesk.openTicket(id), ticket);
    await page.evaluate((id) => window.zendesk.ready(id), ticket);
    await afterEach();
  }
}

/**
 * Shows an open ticket as a click on its tab does.
 *
 * @returns when the page showed its pane, in ms since the epoch.
 */
export function showTicket(page: Page, ticket: number): Promise<number> {
  return page.evaluate(async (id) => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const pane = document.querySelector(`[data-test-id="ticket-${id}-custom-layout"]`);
    const observer = new MutationObserver(() => {
      if (!pane?.closest('[data-is-active="true"]')) return;
      observer.disconnect();
      resolve(performance.timeOrigin + performance.now());
    });
    observer.observe(document, { subtree: true, attributes: true });
    window.zendesk.openTicket(id);
    return promise;
  }, ticket);
}
