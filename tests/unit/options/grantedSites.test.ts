import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { grantedSites, siteOf } from '@/entrypoints/options/grantedSites';

/** What the browser would say of its permissions. */
function grant(origins: string[]): void {
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({ origins }));
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(
    async ({ origins: asked = [] }: { origins?: string[] }) =>
      asked.every((each) => origins.includes(each)),
  );
}

const INTERCOM = ['app', 'app.eu', 'app.au'].map((host) => `https://${host}.intercom.com/*`);

describe('the sites that may be read', () => {
  beforeEach(() => grant(['https://*.zendesk.com/*', ...INTERCOM]));

  it('are the help desks, each with its own hosts, and no others', async () => {
    expect(await grantedSites()).toEqual({
      helpdesks: [
        { helpdesk: 'zendesk', origins: ['https://*.zendesk.com/*'], isAllowed: true },
        { helpdesk: 'intercom', origins: INTERCOM, isAllowed: true },
      ],
      others: [],
    });
  });

  it('are told apart: taken back in part, and allowed beside', async () => {
    grant(['https://*.zendesk.com/*', 'https://help.example.com/*', 'http://docs.example.com/*']);
    const { helpdesks, others } = await grantedSites();
    expect(helpdesks.map(({ isAllowed }) => isAllowed)).toEqual([true, false]);
    expect(others).toEqual(['http://docs.example.com/*', 'https://help.example.com/*']);
  });

  it.each([
    ['https://help.example.com/*', 'help.example.com'],
    ['*://*.example.com/*', 'example.com'],
    ['https://*/*', null],
    ['<all_urls>', null],
  ])('are named as people know them: %s', (pattern, site) => {
    expect(siteOf(pattern)).toBe(site);
  });
});
