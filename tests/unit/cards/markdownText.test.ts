import { describe, expect, it } from 'vitest';
import { markdownToPlainLine, markdownToText } from '@/cards/markdownText';

const text = (markdown: string) => markdownToText(markdown, {});

describe('plain text of Markdown', () => {
  it.each([
    ['paragraphs apart by an empty line', 'One.\n\nTwo.', 'One.\n\nTwo.'],
    ['a line end within a paragraph as a space', 'One\ntwo.', 'One two.'],
    ['a hard break as a line end', 'One  \ntwo\\\nthree', 'One\ntwo\nthree'],
    ['emphasis without its signs', '**a** _b_ ~~c~~ `d`', 'a b c d'],
    ['headings as lines', '# Title\n\nText', 'Title\n\nText'],
    ['rules as nothing', 'a\n\n---\n\nb', 'a\n\nb'],
    ['escaped signs as typed', '\\*a\\* 1\\. 5 \\< 6', '*a* 1. 5 < 6'],
    ['nothing as nothing', ' \n\n ', ''],
  ])('shows %s', (_, markdown, expected) => {
    expect(text(markdown)).toBe(expected);
  });

  it.each([
    ['bullets', '- a\n- b', '• a\n• b'],
    ['numbers from where they start', '3. a\n4. b\n5. c', '3. a\n4. b\n5. c'],
    ['numbers from zero', '0. a\n1. b', '0. a\n1. b'],
    [
      'lists within lists',
      '- a\n  - b\n    1. c\n    2. d\n- e',
      '• a\n  • b\n    1. c\n    2. d\n• e',
    ],
    ['items of several paragraphs', '- a\n\n  more\n- b', '• a\n\n  more\n• b'],
    ['ten items in line', '9. a\n10. b\n    c', '9. a\n10. b c'],
    ['tasks', '- [ ] a\n- [x] b', '☐ a\n☑ b'],
  ])('shows lists: %s', (_, markdown, expected) => {
    expect(text(markdown)).toBe(expected);
  });

  it.each([
    ['label and address', '[page](https://x.y/z)', 'page (https://x.y/z)'],
    ['an address alone once', '<https://x.y/z> https://q.r', 'https://x.y/z https://q.r'],
    ['a bare domain once', 'www.x.y and [x.y](https://x.y/)', 'www.x.y and x.y'],
    ['a mail address once', '<me@x.y> [write](mailto:me@x.y)', 'me@x.y write (me@x.y)'],
    ['a telephone number', '[call](tel:+3112)', 'call (+3112)'],
    ['the address of a label without words', '[](https://x.y)', 'https://x.y'],
    ['entities in addresses', '[a](https://x.y/?a=1&amp;b=2)', 'a (https://x.y/?a=1&b=2)'],
    ['references', '[a][1]\n\n[1]: https://x.y', 'a (https://x.y)'],
    ['images by their description', '![a plant](https://x.y/p.png)', '[a plant]'],
    ['images without one as nothing', 'x![](https://x.y/p.png)', 'x'],
  ])('shows links: %s', (_, markdown, expected) => {
    expect(text(markdown)).toBe(expected);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/relative', '#part', 'vbscript:x'])(
    'names no address outside the open web: %s',
    (address) => {
      expect(text(`[a](${address})`)).toBe('a');
    },
  );

  it('shows tables row by row, every cell on one line', () => {
    const table = '| a | **b** |\n| --- | :-: |\n| 1<br>2 | [x](https://y.z) |';
    expect(text(table)).toBe('a | b\n1 2 | x (https://y.z)');
  });

  it('shows code as it stands', () => {
    expect(text('```js\na *b*\n  &amp; c\n```')).toBe('a *b*\n  &amp; c');
    expect(text('`&lt;b&gt;`')).toBe('&lt;b&gt;');
  });

  it('shows quotes line by line', () => {
    expect(text('> a\n>\n> - b\n> - c')).toBe('> a\n\n> • b\n> • c');
  });

  it.each([
    ['named', 'caf&eacute; &ntilde; &euro; &hellip; &copy;', 'café ñ € … ©'],
    ['numbered', '&#8364; &#x20AC; &#39;', "€ € '"],
    ['escaped', '&amp;lt; &lt;b&gt;', '&lt; <b>'],
    ['unknown, as typed', '&nosuch; & AT&T; &#0;', '&nosuch; & AT&T; \ufffd'],
    ['with a space that does not break', 'a&nbsp;b', 'a b'],
  ])('shows entities: %s', (_, markdown, expected) => {
    expect(text(markdown)).toBe(expected);
  });

  it('keeps the words of HTML and drops its tags, as the sanitised HTML does', () => {
    expect(text('a <b onclick="x">b</b><br>c <!-- no -->')).toBe('a b\nc ');
    expect(text('<div>\n<p>a &amp; b</p><p>c</p>\n</div>')).toBe('a & b\nc');
    expect(text('<script>\nalert(1)\n</script>\n\n<style>p{}</style>\n\nx')).toBe('x');
  });
});

describe('variables in plain text', () => {
  const link = 'https://x.y/track?id={{id}}';

  it('are filled in text, code, tables, HTML and descriptions', () => {
    const markdown = '{{v}} `{{v}}` ![{{v}}](https://x.y)\n\n| {{v}} |\n| --- |\n\n<p>{{v}}</p>';
    expect(markdownToText(markdown, { v: '*1*' })).toBe('*1* *1* [*1*]\n\n*1*\n\n*1*');
  });

  it('are encoded where they are part of an address', () => {
    expect(markdownToText(`[a](${link})`, { id: 'AB 1/ü&x' })).toBe(
      'a (https://x.y/track?id=AB%201%2F%C3%BC%26x)',
    );
  });

  it('are the address as it is where they are all of it, if it is of the open web', () => {
    expect(markdownToText('[a]({{v}})', { v: 'https://x.y/a b?c' })).toBe('a (https://x.y/a b?c)');
    expect(markdownToText('[a]({{v}})', { v: 'javascript:alert(1)' })).toBe('a');
  });
});

describe('one line of a text', () => {
  it('has no addresses, and variables as they stand', () => {
    expect(markdownToPlainLine('Hi {{ x }},\n\nsee [a](https://x.y/{{ y z }}).')).toBe(
      'Hi {{x}}, see a.',
    );
  });

  it('parts what met without a sign of it', () => {
    expect(markdownToPlainLine('# Title\n\nText.\n\n- a\n- b\n\nc\n\n1. d')).toBe(
      'Title · Text. • a • b · c 1. d',
    );
    expect(markdownToPlainLine('| a | b |\n| --- | --- |\n| 1 | 2 |')).toBe('a | b · 1 | 2');
  });

  it('can do without variables', () => {
    expect(markdownToPlainLine('Hi {{x}}!', () => '')).toBe('Hi !');
  });

  it('is had even of a text nested beyond reason', () => {
    expect(markdownToPlainLine(`${'>'.repeat(20_000)} lost parcel`)).toContain('lost parcel');
  });
});
