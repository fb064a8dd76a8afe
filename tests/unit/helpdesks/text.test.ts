import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { cutTo, textAt, textOf, tidy } from '@/helpdesks/text';

const page = new Window().document as unknown as Document;

function elementOf(html: string): Element {
  const element = page.createElement('div');
  element.innerHTML = html;
  return element;
}

const read = (html: string, options?: Parameters<typeof textOf>[1]) =>
  textOf(elementOf(html), options);

describe('the text of an element', () => {
  it.each([
    ['paragraphs apart', '<p>a</p><p>b</p>', 'a\n\nb'],
    [
      'other blocks on lines of their own',
      '<div>a</div><div>b</div>c<ul><li>d</li><li>e</li></ul>',
      'a\nb\nc\nd\ne',
    ],
    ['an empty line', '<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    ['breaks', 'a<br>b<br/>c', 'a\nb\nc'],
    ['one break where a block follows it', '<p>a<br></p><div>b</div>', 'a\n\nb'],
    ['inline parts together', 'a<b>b</b><i> c</i>', 'ab c'],
    ['source lines as spaces', 'a\n  b\t c', 'a b c'],
    ['lines of preformatted text', '<pre>a\n  b</pre>c\nd', 'a\nb\nc d'],
    ['cells apart', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['no-break spaces', 'a&nbsp;&nbsp;b', 'a b'],
    ['no zero-width characters', 'a\u200bb\u2060\ufeffc\u00add', 'abcd'],
    ['nested blocks once', '<div><div><p>a</p></div></div><div>b</div>', 'a\n\nb'],
    ['nothing', ' <p> </p> ', ''],
  ])('keeps %s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });

  it.each([
    ...[
      '<script>x</script>',
      '<style>x</style>',
      '<template>x</template>',
      '<svg><text>x</text></svg>',
    ],
    ...['<button>x</button>', '<select><option>x</option></select>', '<textarea>x</textarea>'],
    ...[
      '<p hidden>x</p>',
      '<b aria-hidden="true">x</b>',
      '<p style="color:red;display:none">x</p>',
    ],
    ...['<p style="DISPLAY: none">x</p>', '<!-- x -->'],
  ])('leaves %s out', (html) => {
    expect(read(`a${html}`)).toBe('a');
  });

  it('leaves out what is to be skipped, but never the element itself', () => {
    expect(read('a<i class="x">b</i>c', { skip: '.x' })).toBe('ac');
    expect(read('a<p class="x">b</p>c', { skip: '.x' })).toBe('a\n\nc');
    const hidden = elementOf('a');
    hidden.setAttribute('aria-hidden', 'true');
    expect(textOf(hidden)).toBe('a');
  });

  it('keeps line breaks of the source where asked', () => {
    expect(read('a\r\nb\n\n\nc', { keepsLines: true })).toBe('a\nb\n\nc');
  });

  it('reads no further than asked', () => {
    const html = '<p>abcdefghij</p>'.repeat(100);
    expect(read(html, { limit: 50 }).length).toBeLessThan(100);
    expect(read(html, { limit: 50 }).startsWith('abcdefghij\n\nabc')).toBe(true);
  });

  it('is read to any depth', () => {
    const root = page.createElement('div');
    let inner: Element = root;
    for (let depth = 0; depth < 20_000; depth += 1) {
      const child = page.createElement(depth % 2 ? 'div' : 'span');
      inner.append(child);
      inner = child;
    }
    inner.textContent = 'deep';
    root.append('end');
    expect(textOf(root)).toBe('deep\nend');
  });

  it('is that of the first match', () => {
    expect(textAt(elementOf('<p>a</p><p>b</p>'), 'p')).toBe('a');
    expect(textAt(elementOf(''), 'p')).toBe('');
  });
});

describe('a quote', () => {
  const quotes = 'blockquote';
  const quote = '<blockquote>old</blockquote>';

  it.each([
    `<p>new</p><p>On Thu, 19 Nov 2026 Ana wrote:</p>${quote}`,
    `new<br>Ana wrote:<br>${quote}`,
    `new<div>Le 16 nov. 2026 à 11:45, Ana a écrit :</div>\n${quote}`,
    `<p>new</p>${quote}`,
  ])('is cut with the line that leads to it: %s', (html) => {
    expect(read(html, { quotes })).toBe('new');
  });

  it('is cut alone where the line before it says more', () => {
    expect(read(`<p>The app says</p>${quote}`, { quotes })).toBe('The app says');
    const long = `${'so '.repeat(80)}:`;
    expect(read(`<p>${long}</p>${quote}`, { quotes })).toBe(tidy(long));
    expect(read('<p>As follows:</p><i class="x">H.</i>', { quotes, skip: '.x' })).toBe(
      'As follows:',
    );
  });

  it('does not hide the answers between quotes', () => {
    expect(read(`${quote}<p>one</p>${quote}<p>two</p>`, { quotes })).toBe('one\n\ntwo');
  });
});

describe('tidying', () => {
  it('takes time in proportion to the text', () => {
    expect(tidy(`a${' '.repeat(300_000)}b`)).toBe('a b');
    expect(tidy(`a${' \n'.repeat(300_000)}b`)).toBe('a\n\nb');
  });
});

describe('cutting', () => {
  it('splits no character', () => {
    expect(cutTo('ab🌱', 3)).toBe('ab');
    expect(cutTo('ab🌱', 4)).toBe('ab🌱');
    expect(cutTo('abc', 2)).toBe('ab');
  });
});
