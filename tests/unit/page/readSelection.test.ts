import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSelection, type SelectionReading } from '@/page/readSelection';
import { findBrowser } from '../../browser/findBrowser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await chromium.launch({ executablePath: findBrowser(), args });
  page = await browser.newPage();
  // Only an address can be the base of others.
  await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('https://site.example/folder/page');
}, 60_000);
afterAll(() => browser.close());

/** Runs in the page: highlights from the text `from` to the text `to`. */
function highlight([html, from, to]: readonly [string, string, string]): void {
  document.body.innerHTML = html;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const find = (words: string) => texts.find(({ data }) => data.includes(words));
  const [start, end] = [find(from), find(to)];
  if (!start || !end) throw new Error('There are no such words.');
  document
    .getSelection()
    ?.setBaseAndExtent(start, start.data.indexOf(from), end, end.data.indexOf(to) + to.length);
}

async function read(html: string, from: string, to: string): Promise<SelectionReading> {
  await page.evaluate(highlight, [html, from, to] as const);
  return page.evaluate(readSelection);
}

describe('a highlight', () => {
  it.each<[string, string, string, string, string]>([
    ['of words is these words', '<p>one two three</p>', 'two', 'two', 'two'],
    [
      'of half a list is a list',
      '<ol><li>a</li><li>b</li><li>c</li></ol>',
      'b',
      'c',
      '<OL start="2"><LI>b</LI><LI>c</LI></OL>',
    ],
    ['of one item is its words', '<ul><li>a b</li></ul>', 'a', 'b', 'a b'],
    [
      'of some rows is a table',
      '<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr><tr><td>d</td></tr></table>',
      'b',
      'd',
      '<TABLE><TBODY><TR><TD>b</TD><TD>c</TD></TR><TR><TD>d</TD></TR></TBODY></TABLE>',
    ],
    [
      'of some cells is a table',
      '<table><tr><td>a</td><td>b</td></tr></table>',
      'a',
      'b',
      '<TABLE><TR><TD>a</TD><TD>b</TD></TR></TABLE>',
    ],
    [
      'within code is code',
      '<pre><code class="language-js">a b c</code></pre>',
      'b',
      'b',
      '<PRE><CODE class="language-js">b</CODE></PRE>',
    ],
    [
      'within a link is a link',
      '<a href="../x?y=1">a b</a>',
      'b',
      'b',
      '<A href="https://site.example/x?y=1">b</A>',
    ],
    [
      'leaves out what is not shown',
      '<p>a<i style="display:none">b</i><script>1</script>c</p>',
      'a',
      'c',
      'ac',
    ],
    [
      'tells what only a style sheet says',
      '<style>x-y{display:block}</style><div><x-y>One</x-y><x-y>Two</x-y></div>',
      'One',
      'Two',
      '<SPAN style="display:block">One</SPAN><SPAN style="display:block">Two</SPAN>',
    ],
    [
      'is not fooled by the names of fields',
      '<form><p>a</p><input name="childNodes"><input name="localName"><p>b</p></form>',
      'a',
      'b',
      '<P>a</P><P>b</P>',
    ],
    [
      'is not fooled by what a page calls like a function',
      '<img name="hasFocus"><p>a</p><form><input name="getRootNode"><p>b</p></form>',
      'a',
      'b',
      '<P>a</P><FORM><P>b</P></FORM>',
    ],
    [
      'keeps the marks of a list, and nothing that was typed',
      '<p>a<input type="checkbox" checked><input type="password" value="secret"><input value="typed">b</p>',
      'a',
      'b',
      'a<INPUT type="checkbox" checked>b',
    ],
    [
      'leaves out an address that is a whole picture',
      `<p>a<img alt="x" src="data:image/png;base64,${'A'.repeat(3_000_000)}">b</p>`,
      'a',
      'b',
      'a<IMG alt="x">b',
    ],
  ])('%s', async (_, html, from, to, expected) => {
    expect((await read(html, from, to)).html).toBe(expected);
  });

  it('comes with the title and the address of its page', async () => {
    const reading = await read('<title>T</title><p>a<br>b</p><img name="title">', 'a', 'b');
    expect(reading).toMatchObject({ text: 'a\nb', url: 'https://site.example/folder/page' });
  });

  it('is cut at about a megabyte, however deep it goes', async () => {
    const long = await read(
      `<p>start</p>${`<p>${'word '.repeat(200)}</p>`.repeat(2000)}<p>end</p>`,
      'start',
      'end',
    );
    expect(long.html.length).toBeLessThan(1_100_000);
    await page.evaluate(() => {
      let parent: Element = document.body;
      parent.replaceChildren();
      for (let depth = 0; depth < 5000; depth += 1) {
        parent.append('deep');
        parent = parent.appendChild(document.createElement('b'));
      }
      document.getSelection()?.selectAllChildren(document.body);
    });
    expect((await page.evaluate(readSelection)).html).toContain('deep');
  }, 30_000);

  it('is cut within one long text, to what is taken of a page, and not within a sign', async () => {
    await page.evaluate(() => {
      document.body.replaceChildren('start ', '<&>'.repeat(1_000_000));
      document.getSelection()?.selectAllChildren(document.body);
      history.replaceState(null, '', `/folder/page?${'a'.repeat(1_999_000)}`);
    });
    const reading = await page.evaluate(readSelection);
    await page.evaluate(() => history.replaceState(null, '', '/folder/page'));
    expect(reading.html.length).toBeLessThanOrEqual(1_000_000);
    expect(reading.html.length).toBeGreaterThan(990_000);
    expect(reading.html).toMatch(/^start (?:&#60;&#38;&#62;)+(?:&#60;)?(?:&#38;)?$/);
    expect(reading.text).toHaveLength(1_000_000);
    expect(reading.url).toHaveLength(4000);
  }, 30_000);

  it('is nothing where nothing is highlighted', async () => {
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    expect(await page.evaluate(readSelection)).toMatchObject({ html: '', text: '' });
  });
});
