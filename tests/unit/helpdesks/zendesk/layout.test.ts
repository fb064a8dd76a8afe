import { afterEach, describe, expect, it, vi } from 'vitest';
import { zendesk } from '@/helpdesks/zendesk/adapter';
import { noteCostly } from '../costly';
import { capturedPage, ticketUrl } from './loadPage';

afterEach(() => vi.restoreAllMocks());

describe('reading a page', () => {
  it.each(['101', '108-older-shown', '101-legacy', '104-side-conversation'])(
    'asks for nothing that would force a layout: %s',
    (name) => {
      const page = capturedPage(name);
      const asked = noteCostly(page);
      const url = ticketUrl(Number(name.slice(0, 3)));
      expect(zendesk.read(page, url).state).toBe('ticket');
      expect(zendesk.findComposer(page, url, null)).not.toBeNull();
      expect(asked).toEqual([]);
      expect(page.body.innerText).toBeUndefined();
      expect(asked).toEqual(['innerText']);
    },
  );
});
