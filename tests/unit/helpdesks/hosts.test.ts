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
