import { zendeskHost } from './hosts.ts';
import { serveHelpdesks } from './server.ts';
import { buildZendesk } from './zendesk/build.ts';

await buildZendesk(zendeskHost.outDir);
const server = await serveHelpdesks({ port: 8443 });
console.log(server.url('/agent/tickets/101'));
console.log(`chromium --ignore-certificate-errors --host-resolver-rules="${server.hostRules}"`);
