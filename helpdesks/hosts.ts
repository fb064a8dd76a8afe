import type { Ticket } from './ticket';

/** Where a help desk's pages live, as match patterns of the extension platform. */
export const HELPDESK_PAGES = {
  zendesk: ['https://*.zendesk.com/agent', 'https://*.zendesk.com/agent/*'],
} as const satisfies Record<Ticket['helpdesk'], readonly string[]>;

/** The hosts that the extension must be allowed to read for these pages. */
export const HELPDESK_ORIGINS = ['https://*.zendesk.com/*'];

/** The help desk whose page an address is, or null. */
export function helpdeskAt(address: string | undefined): Ticket['helpdesk'] | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname, pathname } = new URL(address);
  const isZendesk = protocol === 'https:' && hostname.endsWith('.zendesk.com');
  return isZendesk && /^\/agent(?:\/|$)/.test(pathname) ? 'zendesk' : null;
}
