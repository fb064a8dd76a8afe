import { fileURLToPath } from 'node:url';

export interface HelpdeskHost {
  /** The one host name that answers. */
  name: string;
  /** What Chromium maps to the server: the whole product, so that no tenant is ever reached. */
  pattern: string;
  outDir: string;
  /** Paths that are the single-page app's own and get its index.html. */
  app: RegExp;
  home: string;
}

function outDir(helpdesk: string): string {
  return fileURLToPath(new URL(`../../.output/helpdesks/${helpdesk}`, import.meta.url));
}

export const zendeskHost: HelpdeskHost = {
  name: 'meadowlark.zendesk.com',
  pattern: '*.zendesk.com',
  outDir: outDir('zendesk'),
  app: /^\/agent(\/|$)/,
  home: '/agent/filters/1',
};

export const intercomHost: HelpdeskHost = {
  name: 'app.intercom.com',
  pattern: '*.intercom.com',
  outDir: outDir('intercom'),
  app: /^\/a(\/|$)/,
  home: '/a/inbox/ml4rk7/inbox/shared/all',
};

export const helpdeskHosts: readonly HelpdeskHost[] = [zendeskHost, intercomHost];
