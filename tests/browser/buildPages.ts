import { buildEditors } from '../editors/build.ts';
import { zendeskHost } from '../helpdesks/hosts.ts';
import { buildZendesk } from '../helpdesks/zendesk/build.ts';

/** Builds the pages that the browser tests and the demo are played on. */
export default async function buildPages(): Promise<void> {
  await buildZendesk(zendeskHost.outDir);
  await buildEditors();
}
