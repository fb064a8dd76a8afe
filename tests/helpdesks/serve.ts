import { intercomHost, zendeskHost } from './hosts.ts';
import { buildIntercom } from './intercom/build.ts';
import { serveHelpdesks } from './server.ts';
import { buildZendesk } from './zendesk/build.ts';

await buildZendesk(zendeskHost.outDir);
await buildIntercom(intercomHost.outDir);
const server = await serveHelpdesks({ port: 8443 });
console.log(server.url('/agent/tickets/101'));
console.log(server.url(intercomHost.home, intercomHost.name));
console.log(`chromium --ignore-certificate-errors --host-resolver-rules="${server.hostRules}"`);
