import type { BrowserContext, Page } from '@playwright/test';
import { launchSidecard } from '../browser/launch.ts';
import type { HelpdeskServer } from '../helpdesks/server.ts';

/** Resolves when the person is done: on macOS Chromium goes on after its last window is closed. */
function lastPageClosed(context: BrowserContext): Promise<void> {
  return new Promise((resolve) => {
    const watch = (page: Page) =>
      page.once('close', () => {
        if (context.pages().length === 0) resolve();
      });
    for (const page of context.pages()) watch(page);
    context.on('page', watch);
    context.once('close', () => resolve());
  });
}

/** Opens the ticket with the panel beside it and leaves both to the person, until the window is closed. */
export async function showToPerson(server: HelpdeskServer): Promise<void> {
  const sidecard = await launchSidecard({ headless: false, hostRules: server.hostRules });
  try {
    const page = sidecard.context.pages()[0] ?? (await sidecard.context.newPage());
    const ended = lastPageClosed(sidecard.context);
    await page.goto(server.url('/agent/tickets/101'));
    await sidecard.openPanel(page);
    console.log(
      'A ticket is open with Sidecard beside it. Try Insert, then Undo; open other tickets',
    );
    console.log('from "Views". Close the window, or press Ctrl+C here, to end the demo.');
    await ended;
  } finally {
    await sidecard.close();
  }
}
