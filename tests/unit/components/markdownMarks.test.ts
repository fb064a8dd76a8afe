import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkdownMark, markdownEdit } from '@/components/form/markdownMarks';

/** The text after the change; `«` and `»` stand around the selection, before and after. */
function pressed(mark: MarkdownMark, marked: string): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const edit = markdownEdit(mark, text, start, end);
  const [from, to] = edit.select;
  const after = text.slice(0, edit.from) + edit.text + text.slice(edit.to);
  return `${after.slice(0, from)}«${after.slice(from, to)}»${after.slice(to)}`;
}

describe('a button over a text', () => {
  it.each([
    ['bold', 'a «word» here', 'a **«word»** here'],
    ['bold', 'a **«word»** here', 'a «word» here'],
    ['bold', 'a« word »here', 'a **«word»** here'],
    ['bold', 'a «» b', 'a **«»** b'],
    ['italic', '«word»', '_«word»_'],
    ['code', 'set «x=1»', 'set `«x=1»`'],
    ['code', 'see\n«a\nb»', 'see\n```\n«a\nb»\n```'],
    ['code', 'see «a\nb» then', 'see \n```\n«a\nb»\n```\n then'],
    ['link', 'the «shop»', 'the [shop](«https://»)'],
    ['link', '«https://x.example/a»', '[«»](https://x.example/a)'],
    ['bullets', 'one\nt«»wo\nthree', 'one\n- two«»\nthree'],
    ['bullets', '«one\n\ntwo»', '«- one\n\n- two»'],
    ['bullets', '«- one\n- two»', '«one\ntwo»'],
    ['bullets', '«»', '- «»'],
    ['numbers', '«- one\n- two»', '«1. one\n2. two»'],
    ['numbers', '«1. one\n2. two»', '«one\ntwo»'],
  ] as const)('%s: %j', (mark, before, after) => {
    expect(pressed(mark, before)).toBe(after);
  });

  it('never loses a word', () => {
    const mark = fc.constantFrom<MarkdownMark>(
      'bold',
      'italic',
      'link',
      'bullets',
      'numbers',
      'code',
    );
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '*', '-', '_') });
    fc.assert(
      fc.property(mark, text, fc.nat(), fc.nat(), (each, words, a, b) => {
        const [start, end] = [a % (words.length + 1), b % (words.length + 1)].sort((x, y) => x - y);
        const edit = markdownEdit(each, words, start ?? 0, end ?? 0);
        const after = words.slice(0, edit.from) + edit.text + words.slice(edit.to);
        const letters = (of: string) => of.replace('https://', '').replace(/[^ab]/g, '');
        expect(letters(after)).toBe(letters(words));
      }),
    );
  });
});
