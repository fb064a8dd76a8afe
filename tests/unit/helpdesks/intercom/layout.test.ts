import { afterEach, describe, expect, it, vi } from 'vitest';
import { intercom } from '@/helpdesks/intercom/adapter';
import { noteCostly } from '../costly';
import { capturedPage, conversationUrl } from './loadPage';

afterEach(() => vi.restoreAllMocks());

describe('reading a page', () => {
  it.each(['201', '206', '201-legacy', '210-older-shown'])(
    'asks for nothing that would force a layout: %s',
    (name) => {
      const page = capturedPage(name);
      const asked = noteCostly(page);
      const url = conversationUrl(Number(name.slice(0, 3)));
      expect(intercom.read(page, url).state).toBe('ticket');
      expect(intercom.findComposer(page, url, null)).not.toBeNull();
      expect(asked).toEqual([]);
      expect(page.body.innerText).toBeUndefined();
      expect(asked).toEqual(['innerText']);
    },
  );
});
