import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConversionPage } from './conversionPage';
import { GOOGLE_DOCS, HELP_CENTER, MAIL_LINES, SLACK, WORD } from './pasted';

let page: ConversionPage;
beforeAll(async () => {
  page = await ConversionPage.open();
}, 120_000);
afterAll(() => page.close());

describe('what Markdown can say is kept', () => {
  it.each([
    ['headings', '<h1>A</h1><h3>1. B <b>c</b></h3><p>d</p>', '# A\n\n### 1. B c\n\nd'],
    [
      'emphasis',
      '<p>a <b>b</b> <i>c</i> <del>d</del> <b><i>e</i></b></p>',
      'a **b** _c_ ~~d~~ **_e_**',
    ],
    ['lists in lists', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n  - b\n- c'],
    ['a list that starts later', '<ol start="3"><li>c</li><li>d</li></ol>', '3. c\n4. d'],
    [
      'a list right in a list',
      '<ol><li>a</li><ul><li>b</li></ul><li>c</li></ol>',
      '1. a\n   - b\n2. c',
    ],
    ['paragraphs of an item', '<ul><li><p>a</p><p>b</p></li><li>c</li></ul>', '- a\n\n  b\n\n- c'],
    ['two lists', '<ol><li>a</li></ol><ol><li>b</li></ol>', '1. a\n\n1) b'],
    ['lines', '<p>a<br>b<br><br>c</p>', 'a  \nb\n\nc'],
    ['quotes', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
    ['a rule', '<p>a</p><hr><p>b</p>', 'a\n\n---\n\nb'],
    ['code', '<p><code>a`b</code> <kbd>c</kbd></p>', '``a`b`` `c`'],
    [
      'code blocks with their language',
      '<div class="highlight-source-js"><pre>a\n\n  b</pre></div><pre><code class="language-sh">```</code></pre>',
      '```js\na\n\n  b\n```\n\n````sh\n```\n````',
    ],
    ['lines of code in elements', '<pre><div>a</div><div>b</div></pre>', '```\na\nb\n```'],
    [
      'tables',
      '<table><tr><th>a</th><th>b|c</th></tr><tr><td>d<br>e</td><td><ul><li>f</li><li>g</li></ul></td></tr></table>',
      '| a | b\\|c |\n| - | - |\n| d<br>e | • f<br>• g |',
    ],
    [
      'tables without a header, cells over several',
      '<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td colspan="2">d</td></tr></table>',
      '| a | b |\n| - | - |\n| | c |\n| d | |',
    ],
    [
      'links',
      '<a href="https://x.y/a_(b)?c=1">d [e]</a>',
      '[d \\[e\\]](https://x.y/a_%28b%29?c=1)',
    ],
    [
      'addresses with signs in them',
      '<a href="https://x.y/~a/_b_*?c=1&copy;=[d]">e</a>',
      '[e](https://x.y/~a/_b_*?c=1%C2%A9=[d])',
    ],
    ['addresses shown as they are', '<a href="https://x.y/">https://x.y/</a>', '<https://x.y/>'],
    [
      'links around blocks',
      '<a href="https://x.y/"><h3>a</h3><p>b</p></a>',
      '### [a](https://x.y/)\n\n[b](https://x.y/)',
    ],
    ['images', '<img src="https://x.y/z.png" alt="a *b*">', '![a \\*b\\*](https://x.y/z.png)'],
    ['tasks', '<ul><li><input type="checkbox" checked>a</li></ul>', '- ☑ a'],
  ])('%s', async (_, html, markdown) => {
    expect(await page.markdown(html)).toBe(markdown);
  });
});

describe('what a page adds to its words goes', () => {
  it.each([
    ['hidden parts', '<p>a<span style="display:none">b</span><span hidden>c</span></p>', 'a'],
    ['controls', '<p>a</p><button>Copy</button><select><option>x</select>', 'a'],
    [
      'avatars and trackers',
      '<img class="avatar" src="https://x.y/a.png" alt="Ana"><img src="https://x.y/t.gif" width="1">a',
      'a',
    ],
    ['emoji drawn as pictures', 'a <img src="https://x.y/1f600.png" alt="😀" width="20">', 'a 😀'],
    ['signs at headings', '<h2>a<a class="anchor" href="#a">#</a></h2>', '## a'],
    ['what has no width', 'a\u200bb\u00adc\u2060d', 'abcd'],
    [
      'the layout of mails',
      '<table role="presentation"><tr><td>a</td><td>b</td></tr></table>',
      'a\n\nb',
    ],
    [
      'addresses within the page or the computer',
      '<a href="#a">a</a> <a href="/b">b</a> <a href="file:///c">c</a>',
      'a b c',
    ],
    [
      'redirects of a search engine',
      '<a href="https://www.google.com/url?q=https://x.y/&sa=D">a</a>',
      '[a](https://x.y/)',
    ],
    ['credentials in an address', '<a href="https://u:p@x.y/">a</a>', '[a](https://x.y/)'],
  ])('%s', async (_, html, markdown) => {
    expect(await page.markdown(html)).toBe(markdown);
  });
});

describe('emphasis that Markdown cannot draw where it stands', () => {
  it.each([
    ['<b>note:</b>x', '**note**:x'],
    ['a<b> b </b>c', 'a **b** c'],
    ['<b>a</b><b>b</b>', '**ab**'],
    ['<b><p>a</p><p>b</p></b>', '**a**\n\n**b**'],
    ['<b style="font-weight:normal">a</b><span style="font-weight:700">b</span>', 'a**b**'],
    ['x<b><code>c</code></b>y', 'x`c`y'],
    ['a<b>"b"</b>c', 'a"**b**"c'],
    ['<b> </b>a<i></i>', 'a'],
    ['<i>a</i>b <b>c<i>d</i> <i>e</i></b>', 'ab **cd _e_**'],
    ['<b>"a<i> b</i></b>', '**"a _b_**'],
  ])('%s', async (html, markdown) => {
    const [converted] = await page.convert([html]);
    expect(converted?.markdown).toBe(markdown);
    expect(converted?.preview).not.toContain('*');
  });
});

describe('text stays text', () => {
  it.each([
    ['1. a', '1\\. a'],
    ['- a', '\\- a'],
    ['# a', '\\# a'],
    ['&gt; a', '\\> a'],
    ['---', '\\---'],
    ['*a* and _b_ and `c`', '\\*a* and \\_b\\_ and \\`c\\`'],
    ['&lt;b&gt; &amp;amp;', '\\<b> \\&amp;'],
    ['[a](b)', '\\[a]\\(b)'],
    ['{{name}}', '{\\{name}}'],
    ['<code>{{a}}</code>', '<code>&#123;&#123;a&#125;&#125;</code>'],
    ['https://x.y/_a_*b*', 'https\\://x.y/\\_a\\_\\*b*'],
    ['www.x.y<b>a</b>', 'www\\.x.y**a**'],
    [
      '<a href="https://x.y/"><code>`</code><b>a</b></a>',
      '[<code>&#96;</code>**a**](https://x.y/)',
    ],
    ['!<a href="https://x.y/">a</a>', '\\![a](https://x.y/)'],
  ])('%s', async (html, markdown) => {
    const [converted] = await page.convert([html]);
    expect(converted?.markdown).toBe(markdown);
    expect(converted?.variables).toEqual([]);
    expect(converted?.after).toBe(converted?.before);
  });

  it.each([
    'Price* of 2 * 3 = 6, snake_case_name, 10% [see below], ~5 days, a < b & c',
    'See https://x.y/a_b?c=(d)&e=f#g, or www.x.y/h_i.',
    'C: \\ and 5 # 6 - 7 + 8 | 9 > 3 ! (x) {y}',
  ])('is not escaped where it need not be: %s', async (text) => {
    const [converted] = await page.convert([text.replace('&', '&amp;').replace('<', '&lt;')]);
    expect(converted?.markdown).toBe(text);
    expect(converted?.after).toBe(converted?.before);
  });

  it('keeps the lines of a plain text', async () => {
    expect(await page.ofPlainText('Hi,\n\n1. a\n2. b_c\n{{d}}')).toBe(
      'Hi,\n\n1\\. a  \n2\\. b_c  \n{\\{d}}',
    );
  });
});

describe('what was pasted from elsewhere', () => {
  it.each([
    ['Word', WORD],
    ['Google Docs', GOOGLE_DOCS],
    ['Slack', SLACK],
    ['a help center', HELP_CENTER],
    ['a mail, line by line', MAIL_LINES],
  ])('%s', async (_, { html, markdown }) => {
    expect(await page.markdown(html)).toBe(markdown);
  });
});

it('takes a megabyte in a moment, and what is nested without end', async () => {
  const paragraph = '<p>Some <b>words</b> with <a href="https://x.y/">a link</a> and *stars*.</p>';
  const big = paragraph.repeat(Math.ceil(1_000_000 / paragraph.length));
  const [converted] = await page.convert([big]);
  expect(converted?.after).toBe(converted?.before);
  expect(converted?.milliseconds).toBeLessThan(10_000);
  const deep = '<div><ul><li><blockquote><b>'.repeat(2000);
  expect(await page.markdown(`${deep}words`)).toContain('words');
}, 60_000);
