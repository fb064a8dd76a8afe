import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markdownToPlainLine, markdownToText } from '@/cards/markdownText';
import { SanitiserPage } from './sanitiserPage';

let page: SanitiserPage;
beforeAll(async () => {
  page = await SanitiserPage.open();
}, 120_000);
afterAll(() => page.close());

const ID = 'card:01JDXAMPLE0000000000000001';
const PAGE = `editor.html?card=${encodeURIComponent(ID)}`;
const TEXT = `See [the **pump** card](${ID}) or [our site](https://example.com).`;

describe('a link to a card', () => {
  it('is its words for a customer, whatever the channel', async () => {
    expect(await page.html(TEXT)).toBe(
      '<p>See the <strong>pump</strong> card or <a href="https://example.com">our site</a>.</p>',
    );
    expect(markdownToText(TEXT, {})).toBe('See the pump card or our site (https://example.com).');
    expect(markdownToPlainLine(TEXT)).toBe('See the pump card or our site.');
  });

  it('leads the team to the page of the card', async () => {
    expect(await page.preview(`[the pump card](${ID})`)).toBe(
      `<p><a href="${PAGE}" data-card="${ID}" target="_blank" rel="noopener noreferrer">the pump card</a></p>`,
    );
  });

  it('says that the card is gone', async () => {
    expect(await page.previewWithout(`[the pump card](${ID})`, [ID])).toBe(
      '<p><span>the pump card (card not found)</span></p>',
    );
  });

  it.each([
    '[x](card:)',
    '[x](card:a"onclick=b)',
    '[x](card:../options.html)',
    `[x](${ID}?a=b)`,
    `[x](CARD:${ID})`,
    '[x](card:{{requester.name}})',
    `![x](${ID})`,
    `<img src="${ID}" alt="x">`,
  ])('is nothing but such a link: %s', async (markdown) => {
    const values = { 'requester.name': 'Ana' };
    for (const html of [await page.html(markdown, values), await page.preview(markdown)]) {
      expect(html).toContain('x');
      expect(html).not.toMatch(/href|src|data-card/);
    }
  });

  it('brings nothing along that somebody wrote into its HTML', async () => {
    const html = `<a href="${ID}" onclick="alert(1)" data-card="card:other">x</a>`;
    expect(await page.html(html)).toBe('<p>x</p>');
    expect(await page.preview(html)).toContain(`<a href="${PAGE}" data-card="${ID}"`);
    expect(await page.preview(html)).not.toMatch(/onclick|other/);
  });
});
