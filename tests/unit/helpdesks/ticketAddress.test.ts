import { describe, expect, it } from 'vitest';
import { HELPDESK_ORIGINS, HELPDESK_PAGES } from '@/helpdesks/hosts';
import { helpdeskOfHost, isAddressOf } from '@/helpdesks/ticketAddress';

describe('a page that may show tickets', () => {
  it.each([
    'https://x.zendesk.com/agent/tickets/1',
    'https://x.zendesk.com/tickets/1/print',
    'https://x.zendesk.com/hc/requests/1',
    'https://x.zendesk.com/hc/en-us/requests/1',
    'https://x.zendesk.com/hc/es-419/requests',
    'https://x.zendesk.com/hc/en-us/profiles/12',
    'https://x.zendesk.com/hc/articles-of/requests/1',
    'https://x.zendesk.com/attachments/token/a/?name=b.png',
    'http://x.zendesk.com./tickets/1',
  ])('is Zendesk’s: %s', (address) => {
    expect(helpdeskOfHost(address)).toBe('zendesk');
  });

  it.each([
    'https://app.intercom.com/a/inbox/ml4rk7/inbox/conversation/7',
    'https://app.eu.intercom.com/print/7',
  ])('is Intercom’s: %s', (address) => {
    expect(helpdeskOfHost(address)).toBe('intercom');
  });

  it.each([
    'https://x.zendesk.com/hc',
    'https://x.zendesk.com/hc/en-us',
    'https://x.zendesk.com/hc/en-us/articles/360012345678-Requests-and-refunds',
    'https://x.zendesk.com/hc/en-us/search?query=requests',
    'https://fakezendesk.com/tickets/1',
    'https://x.zendesk.com.example/tickets/1',
    'https://www.intercom.com/blog',
    'https://help.example/requests/1',
    'file:///x.zendesk.com/tickets/1',
    'about:srcdoc',
    'no address',
    '',
  ])('is not %s', (address) => {
    expect(helpdeskOfHost(address)).toBeNull();
  });

  it('is on every host that is read for tickets', () => {
    for (const origin of [...HELPDESK_ORIGINS, ...Object.values(HELPDESK_PAGES).flat()]) {
      const address = origin.replace('*.', 'x.').replace('*', '');
      expect([address, helpdeskOfHost(address)]).toEqual([address, expect.any(String)]);
    }
  });
});

describe('the address of a ticket', () => {
  const ticket = { url: 'https://x.zendesk.com/agent/tickets/10' };

  it.each(['', '/', '/print', '?a=b', '#c', '/events?a#b'])('goes on with %j', (rest) => {
    expect(isAddressOf(ticket, ticket.url + rest)).toBe(true);
  });

  it.each([
    'https://x.zendesk.com/agent/tickets/101',
    'https://x.zendesk.com/agent/tickets/1',
    'https://y.zendesk.com/agent/tickets/10',
    '',
  ])('is not %j', (address) => {
    expect(isAddressOf(ticket, address)).toBe(false);
    expect(isAddressOf({ url: '' }, address)).toBe(false);
  });
});
