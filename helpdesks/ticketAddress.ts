import type { Ticket } from './ticket';

/** The hosts on which a help desk's people see its tickets, on whatever page. */
const HOSTS = {
  zendesk: /(?:^|\.)zendesk\.com$/,
  intercom: /^app\.(?:(?:eu|au)\.)?intercom\.com$/,
} as const satisfies Record<Ticket['helpdesk'], RegExp>;

/**
 * What a Zendesk help centre shows to everybody. On the same host a customer has their own requests
 * and profile there (support.zendesk.com, "URLs of help center pages").
 */
const PUBLIC_PAGE =
  /^\/hc(?:\/[a-z]{2,3}(?:-[a-z\d]{2,8})*)?(?:\/(?:articles|sections|categories|community|search|p)(?:\/.*)?)?\/?$/i;

/**
 * The help desk whose tickets a page may show. Every page of its hosts counts, a printed ticket or a
 * list of requests as well, except the articles that everybody reads. Null for every other page.
 */
export function helpdeskOfHost(address: string): Ticket['helpdesk'] | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, pathname } = new URL(address);
  if (!/^https?:$/.test(protocol)) return null;
  // A name may end in the dot of the root.
  const host = hostname.replace(/\.$/, '');
  if (HOSTS.intercom.test(host)) return 'intercom';
  return HOSTS.zendesk.test(host) && !PUBLIC_PAGE.test(pathname) ? 'zendesk' : null;
}

/** Whether an address is a ticket's, in whatever way its page shows it. */
export function isAddressOf(ticket: Pick<Ticket, 'url'>, address: string): boolean {
  const rest = address.startsWith(ticket.url) ? address.slice(ticket.url.length) : null;
  return ticket.url !== '' && rest !== null && /^(?:$|[/?#])/.test(rest);
}
