import { browser } from 'wxt/browser';
import { HELPDESK_ORIGINS, HELPDESK_PAGES } from '@/helpdesks/hosts';
import { HELPDESK_NAMES } from '@/helpdesks/names';

type Helpdesk = keyof typeof HELPDESK_PAGES;

/** A help desk, and whether its pages may be read. */
export interface HelpdeskGrant {
  helpdesk: Helpdesk;
  /** Match patterns of its hosts. */
  origins: string[];
  isAllowed: boolean;
}

/** What the browser lets Sidecard read. */
export interface GrantedSites {
  helpdesks: HelpdeskGrant[];
  /** Match patterns of the other sites that the person allowed. */
  others: string[];
}

function hostOf(pattern: string): string {
  return /^[^:]+:\/\/([^/]+)/.exec(pattern)?.[1] ?? pattern;
}

function originsOf(helpdesk: Helpdesk): string[] {
  const hosts = new Set(HELPDESK_PAGES[helpdesk].map(hostOf));
  return HELPDESK_ORIGINS.filter((origin) => hosts.has(hostOf(origin)));
}

/** Asks the browser which pages Sidecard may read. */
export async function grantedSites(): Promise<GrantedSites> {
  const helpdesks = Object.keys(HELPDESK_NAMES) as Helpdesk[];
  const known = new Set(HELPDESK_ORIGINS.map(hostOf));
  const { origins = [] } = await browser.permissions.getAll();
  return {
    helpdesks: await Promise.all(
      helpdesks.map(async (helpdesk) => ({
        helpdesk,
        origins: originsOf(helpdesk),
        isAllowed: await browser.permissions.contains({ origins: originsOf(helpdesk) }),
      })),
    ),
    others: origins.filter((origin) => !known.has(hostOf(origin))).sort(),
  };
}

/** The host of a match pattern as people know it; null where it stands for every site. */
export function siteOf(pattern: string): string | null {
  const host = hostOf(pattern);
  return host === '*' || pattern === '<all_urls>' ? null : host.replace(/^\*\./, '');
}
