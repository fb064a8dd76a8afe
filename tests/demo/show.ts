import { launchSidecard } from '../browser/launch.ts';
import type { HelpdeskServer } from '../helpdesks/server.ts';

/** Opens the ticket with the panel beside it and leaves both to the person, until the browser is closed. */
export async function showToPerson(server: HelpdeskServer): Promise<void> {
  const sidecard = await launchSidecard({ headless: false, hostRules: server.hostRules });
  const page = sidecard.context.pages()[0] ?? (await sidecard.context.newPage());
  await page.goto(server.url('/agent/tickets/101'));
  await sidecard.openPanel(page);
  console.log(
    'A ticket is open with Sidecard beside it. Try Insert, then Undo; open other tickets',
  );
  console.log('from "Views". Close the browser to end the demo.');
  await sidecard.context.waitForEvent('close', { timeout: 0 });
}
