import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SanitiserPage } from './sanitiserPage';

let page: SanitiserPage;
beforeAll(async () => {
  page = await SanitiserPage.open();
}, 120_000);
afterAll(() => page.close());

describe('HTML of Markdown', () => {
  it.each([
    ['paragraphs', 'One\ntwo.\n\nThree.', '<p>One two.</p><p>Three.</p>'],
    ['breaks', 'One  \ntwo', '<p>One<br>two</p>'],
    [
      'emphasis',
      '**a** _b_ ~~c~~ `d`',
      '<p><strong>a</strong> <em>b</em> <del>c</del> <code>d</code></p>',
    ],
    ['headings and rules', '## T\n\n---', '<h2>T</h2><hr>'],
    [
      'links',
      '[a](https://x.y "T") <me@x.y>',
      '<p><a href="https://x.y" title="T">a</a> <a href="mailto:me@x.y">me@x.y</a></p>',
    ],
    ['images', '![a](https://x.y/a.png)', '<p><img src="https://x.y/a.png" alt="a"></p>'],
    [
      'lists, without line ends between blocks',
      '- a\n  - b\n- c',
      '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
    ],
    ['loose lists', '- a\n\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['numbers from where they start', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['tasks without form fields', '- [ ] a\n- [x] b', '<ul><li>☐ a</li><li>☑ b</li></ul>'],
    ['quotes', '> a\n> b', '<blockquote><p>a b</p></blockquote>'],
    ['code with its line ends', '```\na\n  b\n```', '<pre><code>a\n  b\n</code></pre>'],
    [
      'tables',
      '| a | b |\n| --- | --- |\n| 1 | 2 |',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead>' +
        '<tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    ],
    ['entities', 'caf&eacute; &lt;b&gt; &copy;', '<p>café &lt;b&gt; ©</p>'],
    ['nothing', '', ''],
  ])('shows %s', async (_, markdown, expected) => {
    expect(await page.html(markdown)).toBe(expected);
  });

  it('keeps the spans of a table written as HTML', async () => {
    const cell = '<td colspan="2" rowspan="3">a</td>';
    const table = `<table><tbody><tr>${cell}</tr></tbody></table>`;
    expect(await page.html(table)).toBe(table);
  });

  it('names an image that may not be shown', async () => {
    expect(await page.html('![a plant](data:image/png;base64,AAAA)!')).toBe('<p>a plant!</p>');
  });
});

describe('variables in HTML', () => {
  const value = '<i>*Ana*</i> & "x" {{y}}';

  it('are put in literally, whatever they hold', async () => {
    expect(await page.html('Hi **{{x}}**!', { x: value })).toBe(
      '<p>Hi <strong>&lt;i&gt;*Ana*&lt;/i&gt; &amp; "x" {{y}}</strong>!</p>',
    );
    expect(await page.html('`{{x}}`', { x: '<b>' })).toBe('<p><code>&lt;b&gt;</code></p>');
  });

  it('are put into titles and descriptions', async () => {
    expect(await page.html('![{{x}}](https://x.y/a.png "{{x}}")', { x: '" a="&' })).toBe(
      '<p><img src="https://x.y/a.png" alt="&quot; a=&quot;&amp;" title="&quot; a=&quot;&amp;"></p>',
    );
  });

  it('are encoded as part of an address', async () => {
    expect(await page.html('[a](https://x.y/{{x}}?q={{x}})', { x: 'a/b &ü' })).toBe(
      '<p><a href="https://x.y/a%2Fb%20%26%C3%BC?q=a%2Fb%20%26%C3%BC">a</a></p>',
    );
  });

  it('may be all of an address of the open web, and of no other', async () => {
    expect(await page.html('[a]({{x}})', { x: 'https://x.y/?a=b' })).toBe(
      '<p><a href="https://x.y/?a=b">a</a></p>',
    );
    for (const x of ['javascript:alert(1)', 'data:text/html,x', '/x', ' x', 'JAVASCRIPT:x']) {
      expect(await page.html('[a]({{x}})', { x })).toBe('<p><a>a</a></p>');
    }
  });

  it('that are not filled throw', async () => {
    await expect(page.html('Hi {{x}}')).rejects.toThrow('No value for {{x}}.');
  });
});

describe('the preview', () => {
  it('shows variables as they stand, in text and in addresses', async () => {
    expect(await page.preview('Hi **{{ a.b }}** [x]({{y}})')).toBe(
      '<p>Hi <strong>{{a.b}}</strong> <a>x</a></p>',
    );
  });

  it('loads no image, but links to it', async () => {
    expect(await page.preview('![a plant](https://x.y/a.png)')).toBe(
      '<p><a href="https://x.y/a.png" target="_blank" rel="noopener noreferrer">🖼 a plant</a></p>',
    );
    expect(await page.preview('[![](https://x.y/a.png)](https://x.y)')).toBe(
      '<p><a href="https://x.y" target="_blank" rel="noopener noreferrer">🖼 https://x.y/a.png</a></p>',
    );
  });

  it('opens links beside the panel, not in its place', async () => {
    expect(await page.preview('[a](https://x.y/{{z}})')).toBe(
      '<p><a href="https://x.y/%7B%7Bz%7D%7D" target="_blank" rel="noopener noreferrer">a</a></p>',
    );
  });
});

describe('HTML of plain text', () => {
  it('keeps paragraphs and lines, and escapes everything', async () => {
    expect(await page.ofPlainText('a\nb\n\n<b>&c\n\n\n\nd')).toBe(
      '<p>a<br>b</p><p>&lt;b&gt;&amp;c</p><p>d</p>',
    );
  });
});

describe('images of the card itself', () => {
  const images = { a: { type: 'image/webp' as const, data: 'AAAA', width: 2, height: 1 } };
  const data = 'data:image/webp;base64,AAAA';

  it('stand in the HTML as data; one that is not there is its description', async () => {
    const markdown = '![x](image:a) ![gone](image:b)';
    const shown = `<p><img src="${data}" alt="x"> gone</p>`;
    expect(await page.html(markdown, {}, images)).toBe(shown);
    expect(await page.preview(markdown, images)).toBe(shown);
  });

  it('are the only data, and are no addresses of links', async () => {
    const markdown = `![x](${data}) [y](image:a) <a href="${data}">z</a>`;
    expect(await page.html(markdown, {}, images)).toBe('<p>x <a>y</a> <a>z</a></p>');
  });
});
