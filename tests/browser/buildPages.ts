import { buildEditors } from '../editors/build.ts';
import { intercomHost, zendeskHost } from '../helpdesks/hosts.ts';
import { buildIntercom } from '../helpdesks/intercom/build.ts';
import { buildZendesk } from '../helpdesks/zendesk/build.ts';

/** Builds the pages that the browser tests and the demo are played on. */
export default async function buildPages(): Promise<void> {
  await buildZendesk(zendeskHost.outDir);
  await buildIntercom(intercomHost.outDir);
  await buildEditors();
}
