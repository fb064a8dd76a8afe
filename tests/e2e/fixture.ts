import { test as base, type Page } from '@playwright/test';
import { launchSidecard, type Sidecard } from '../browser/launch.ts';
import { intercomHost } from '../helpdesks/hosts.ts';
import { pathOf } from '../helpdesks/intercom/conversations.ts';
import { type HelpdeskServer, serveHelpdesks } from '../helpdesks/server.ts';
import '../helpdesks/intercom/controls.ts';
import '../helpdesks/zendesk/controls.ts';

interface Fixtures {
  sidecard: Sidecard;
  /** Opens a page of the rebuilt Zendesk in the first tab and waits for its composer. */
  openTicket(id: number, variant?: string): Promise<Page>;
  /** The real side panel beside a ticket. */
  openWithPanel(id: number, variant?: string): Promise<{ page: Page; panel: Page }>;
  /** Opens a conversation of the rebuilt Intercom in the first tab and waits until it is drawn. */
  openConversation(id: number, variant?: string): Promise<Page>;
  /** The real side panel beside a conversation. */
  openConversationWithPanel(id: number, variant?: string): Promise<{ page: Page; panel: Page }>;
}

/** End-to-end tests: the built extension in a fresh profile, the rebuilt help desks, the real panel. */
export const test = base.extend<Fixtures, { helpdesks: HelpdeskServer }>({
  helpdesks: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs off the pattern.
    async ({}, use) => {
      const server = await serveHelpdesks();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  sidecard: async ({ helpdesks }, use) => {
    const sidecard = await launchSidecard({ headless: true, hostRules: helpdesks.hostRules });
    await use(sidecard);
    await sidecard.close();
  },
  openTicket: async ({ sidecard, helpdesks }, use) => {
    await use(async (id, variant = '') => {
      const page = sidecard.context.pages()[0] ?? (await sidecard.context.newPage());
      await page.goto(helpdesks.url(`/agent/tickets/${id}?variant=${variant}`));
      await page.evaluate((ticketId) => window.zendesk?.ready(ticketId), id);
      return page;
    });
  },
  openWithPanel: async ({ sidecard, openTicket }, use) => {
    await use(async (id, variant) => {
      const page = await openTicket(id, variant);
      return { page, panel: await sidecard.openPanel(page) };
    });
  },
  openConversation: async ({ sidecard, helpdesks }, use) => {
    await use(async (id, variant = '') => {
      const page = sidecard.context.pages()[0] ?? (await sidecard.context.newPage());
      await page.goto(helpdesks.url(`${pathOf(id)}?variant=${variant}`, intercomHost.name));
      await page.evaluate((each) => window.intercom.ready(each), id);
      return page;
    });
  },
  openConversationWithPanel: async ({ sidecard, openConversation }, use) => {
    await use(async (id, variant) => {
      const page = await openConversation(id, variant);
      return { page, panel: await sidecard.openPanel(page) };
    });
  },
});

export { expect } from '@playwright/test';

/** What the ticket's reply box holds, by its editor's own model; CKEditor's random list ids cut. */
export function editorData(page: Page, id: number): Promise<string> {
  return page.evaluate(
    (ticketId) => window.zendesk.editorData(ticketId).replace(/ data-list-item-id="[^"]*"/g, ''),
    id,
  );
}
