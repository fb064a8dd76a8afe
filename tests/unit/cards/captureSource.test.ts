import { describe, expect, it } from 'vitest';
import { captureSource } from '@/cards/captureSource';
import { maskedWords } from '@/cards/maskedWords';

const WORDS = maskedWords('en');
const AT = '2026-11-22T10:00:00.000Z';

function source(pageUrl: string, pageTitle = 'A page', product: string | null = null) {
  return captureSource({ product, pageTitle, pageUrl, text: 'some  words', at: AT }, WORDS);
}

describe('the source of a captured text', () => {
  it('of a help desk is the product, and nothing of the ticket', () => {
    expect(source('https://x.zendesk.com/agent/tickets/7', 'Hannah: my parcel', 'Zendesk')).toEqual(
      {
        name: 'Zendesk',
        at: AT,
      },
    );
  });

  it('of a page is its name, address and words', () => {
    expect(source('https://x.y/a')).toEqual({
      ...{ name: 'A page', url: 'https://x.y/a', quote: 'some words', at: AT },
    });
    expect(source('https://x.y/', '')?.name).toBe('x.y');
  });

  it.each([
    ['https://u:p@x.y/a?id=7&page=2#part', 'https://x.y/a?id=7&page=2'],
    ['https://x.y/?utm_source=mail&gclid=1&q=a', 'https://x.y/?q=a'],
    ['https://x.y/?access_token=1&session=2&s=eyJhbGciOiJIUzI1NiJ9abc', 'https://x.y/'],
    ['https://x.y/?to=ana%40x.y&lang=en', 'https://x.y/?lang=en'],
  ])('leaves out of an address what is its reader’s own: %s', (address, url) => {
    expect(source(address)?.url).toBe(url);
  });

  it.each([
    ['file:///home/ana/secret/price%20list.pdf', '', 'price list.pdf'],
    ['file:///home/ana/a.html', '/home/ana/a.html', 'a.html'],
    ['file:///C:/Users/Ana/a.txt', 'C:\\Users\\Ana\\a.txt', 'a.txt'],
    ['file:///home/ana/100%.txt', '', '100%.txt'],
    ['chrome://version/', 'About Version', 'About Version'],
  ])('of a file or a browser’s page is its name alone: %s', (address, title, name) => {
    expect(source(address, title)).toEqual({ name, at: AT });
  });

  it('names nobody by an address or a number, whatever the page', () => {
    const from = {
      ...{ product: null, pageTitle: 'Inbox (3): ana.perez@x.y', pageUrl: 'https://mail.x.y/' },
      ...{ text: `Call +34 600 123 456 about ML-48213. ${'word '.repeat(52)}4111 1111 1111 1111` },
      at: AT,
    };
    expect(captureSource(from, WORDS)).toMatchObject({
      name: 'Inbox (3): [e-mail]',
      quote: expect.stringMatching(/^Call \[phone\] about \[number\]\. (?:word )+\[account…$/),
    });
    expect(
      captureSource({ ...from, pageTitle: '', pageUrl: 'file:///a/INV-2024-7.pdf' }, WORDS),
    ).toEqual({
      ...{ name: '[number].pdf', at: AT },
    });
  });

  it('is nothing where nothing is known, and short where much is', () => {
    expect(source('', '')).toBeNull();
    const long = captureSource(
      {
        ...{ product: null, pageTitle: 'word '.repeat(100), pageUrl: 'https://x.y/', at: AT },
        text: 'word '.repeat(1000),
      },
      WORDS,
    );
    expect(long?.name.length).toBeLessThanOrEqual(121);
    expect(long?.quote?.length).toBeLessThanOrEqual(301);
  });
});
