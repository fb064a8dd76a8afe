import { describe, expect, it } from 'vitest';
import { helpdeskAt } from '@/helpdesks/hosts';

describe('the help desk of an address', () => {
  it.each([
    'https://meadowlark.zendesk.com/agent',
    'https://meadowlark.zendesk.com/agent/tickets/101?a=b#c',
  ])('is Zendesk at %s', (address) => {
    expect(helpdeskAt(address)).toBe('zendesk');
  });

  it.each([
    'https://app.intercom.com/a/inbox/ml4rk7/inbox/shared/all/conversation/7',
    'https://app.eu.intercom.com/a/inbox/ml4rk7/inbox/new-conversation?x=y',
    'https://app.au.intercom.com/a/apps/ml4rk7/home',
  ])('is Intercom at %s', (address) => {
    expect(helpdeskAt(address)).toBe('intercom');
  });

  it.each([
    'http://app.intercom.com/a/inbox',
    'https://app.intercom.com/admins/sign_in',
    'https://app.intercom.com.example/a/inbox',
    'https://app.us.intercom.com/a/inbox',
    'https://www.intercom.com/a/inbox',
    'https://myapp.intercom.com/a/inbox',
    'http://meadowlark.zendesk.com/agent',
    'https://meadowlark.zendesk.com/agents',
    'https://meadowlark.zendesk.com/hc/agent',
    'https://zendesk.com/agent',
    'https://meadowlark.zendesk.com.example/agent',
    'https://fakezendesk.com/agent',
    'not an address',
    '',
    undefined,
  ])('is none at %s', (address) => {
    expect(helpdeskAt(address)).toBeNull();
  });
});
