import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ConversionPage } from './conversionPage';

let page: ConversionPage;
beforeAll(async () => {
  page = await ConversionPage.open();
}, 120_000);
afterAll(() => page.close());

/** Text with what means something to Markdown, HTML and variables in it. */
const sign = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '__',
    '`',
    '~~',
    '~',
    '[',
    ']',
    '](',
    '!',
    '<b>',
    '</b>',
    '&amp;',
    '\\',
    '|',
    '#',
  ],
  ...[
    '1.',
    '2)',
    '-',
    '+',
    '>',
    '{{',
    '}}',
    '{',
    '(',
    ')',
    ':',
    '---',
    '===',
    '```',
    'https://x.y/_a*b',
    'www.x.y',
  ],
  ...['a_b@x.y', ' ', '  ', '\u00a0', 'é', '姓', '😀', '¿', '“', '.', '[x]', ']:'],
);
const word = fc.stringMatching(/^[a-z]{1,4}$/);
const text = fc
  .array(fc.oneof({ weight: 2, arbitrary: word }, sign, fc.constant(' ')), { maxLength: 8 })
  .map((pieces) => pieces.join('').replace(/&/g, '&amp;').replace(/</g, '&lt;'));

const inlineTags = ['b', 'strong', 'i', 'em', 's', 'code', 'span', 'u', 'a href="https://x.y/(z)"'];
const blockTags = ['p', 'div', 'ul', 'ol', 'li', 'blockquote', 'h2', 'pre', 'td'];

function element(tag: string, inner: string): string {
  const name = tag.split(' ')[0];
  if (name === 'td') return `<table><tr><td>${inner}</td><td>x</td></tr></table>`;
  return `<${tag}>${inner}</${name}>`;
}

const { html } = fc.letrec<{ html: string; inline: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.constant('<br>'),
    fc
      .tuple(fc.constantFrom(...inlineTags), fc.array(tie('inline'), { maxLength: 3 }))
      .map(([tag, inner]) => element(tag, inner.join(''))),
  ),
  html: fc.oneof(
    { depthSize: 'small' },
    tie('inline'),
    fc
      .tuple(fc.constantFrom(...blockTags), fc.array(tie('html'), { maxLength: 3 }))
      .map(([tag, inner]) => element(tag, inner.join(''))),
  ),
}));

/** What lists and code add or take on the way that is no word of the text. */
function comparable(words: string): string {
  return words.replace(/[•☑☐]|\d+\./g, '');
}

it('whatever the HTML, its Markdown shows the same words and holds no variable', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(html, { minLength: 30, maxLength: 30 }), async (pieces) => {
      const converted = await page.convert(pieces);
      for (const [index, { before, after, markdown, variables }] of converted.entries()) {
        const shown = { html: pieces[index], markdown, words: comparable(after), variables };
        expect(shown).toEqual({ ...shown, words: comparable(before), variables: [] });
      }
    }),
    { numRuns: 100 },
  );
}, 120_000);
