import type { Ticket } from './ticket';

/** Where a help desk's pages live, as match patterns of the extension platform. */
export const HELPDESK_PAGES = {
  zendesk: ['https://*.zendesk.com/agent', 'https://*.zendesk.com/agent/*'],
  // One host for each of the regions that Intercom keeps its customers' data in.
  intercom: [
    'https://app.intercom.com/a/*',
    'https://app.eu.intercom.com/a/*',
    'https://app.au.intercom.com/a/*',
  ],
} as const satisfies Record<Ticket['helpdesk'], readonly string[]>;

/** The hosts that the extension must be allowed to read for these pages. */
export const HELPDESK_ORIGINS = [
  'https://*.zendesk.com/*',
  'https://app.intercom.com/*',
  'https://app.eu.intercom.com/*',
  'https://app.au.intercom.com/*',
];

const PATTERN = /^https:\/\/([^/]+)(\/.*)$/;

/** Whether an address is one of a pattern's: `*` stands for a first label or for the end of a path. */
function isAt({ protocol, hostname, pathname }: URL, pattern: string): boolean {
  const [, host = '', path = ''] = PATTERN.exec(pattern) ?? [];
  const isHost = host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
  const isPath = path.endsWith('*') ? pathname.startsWith(path.slice(0, -1)) : pathname === path;
  return protocol === 'https:' && isHost && isPath;
}

/** The help desk whose page an address is, or null. */
export function helpdeskAt(address: string | undefined): Ticket['helpdesk'] | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  const helpdesks = Object.keys(HELPDESK_PAGES) as Ticket['helpdesk'][];
  return helpdesks.find((each) => HELPDESK_PAGES[each].some((page) => isAt(url, page))) ?? null;
}
