import { describe, expect, it } from 'vitest';
import { splitBlocks } from '@/cards/merge/blocks';
import { textOf } from '@/cards/merge/mergeText';
import { merge } from './mergeTexts';

/** The merged text; what clashes is shown as `<mine|theirs>`. */
function shown(base: string | null, mine: string, theirs: string): string {
  const merged = merge(base, mine, theirs);
  if (merged.kind === 'merged') return merged.text;
  return merged.pieces
    .map((piece) => (piece.kind === 'agreed' ? piece.text : `<${piece.mine}|${piece.theirs}>`))
    .join('');
}

describe('a text changed on both sides', () => {
  it('takes edits of neighbouring paragraphs from both', () => {
    expect(shown('One.\n\nTwo.', 'One!\n\nTwo.', 'One.\n\nTwo!')).toBe('One!\n\nTwo!');
  });

  it('takes what either added, and leaves out what either removed', () => {
    expect(shown('A\n\nB\n\nC', 'A\n\nB\n\nC\n\nD', 'X\n\nA\n\nC')).toBe('X\n\nA\n\nC\n\nD');
  });

  it('takes a paragraph added beside one that the other changed', () => {
    expect(shown('A\n\nB', 'A\n\nnew\n\nB', 'A\n\nB!')).toBe('A\n\nnew\n\nB!');
    expect(shown('A\n\nB', 'A\n\nB\n\nnew', 'A')).toBe('A\n\nnew');
  });

  it('clashes in the paragraph that both changed, and only there', () => {
    expect(shown('A\n\nB\n\nC', 'A!\n\nB1\n\nC', 'A\n\nB2\n\nC?')).toBe(
      'A!<\n\nB1\n\n|\n\nB2\n\n>C?',
    );
  });

  it('clashes where one removed what the other changed, and where both add at one place', () => {
    expect(shown('A\n\nB', 'A', 'A\n\nB!')).toBe('A<|\n\nB!>');
    expect(shown('A', 'A\n\nmine', 'A\n\ntheirs')).toBe('A<\n\nmine|\n\ntheirs>');
  });

  it('gives both texts with a block that both hold in it once', () => {
    const both = (base: string | null, mine: string, theirs: string) => {
      const merged = merge(base, mine, theirs);
      return merged.kind === 'open' ? textOf(merged.pieces, 'both') : 'merged';
    };
    expect(both('A', 'A\n\nmine\n\nX', 'A\n\ntheirs\n\nX')).toBe('A\n\nmine\n\ntheirs\n\nX');
    expect(both('A\n\nB\n\nC', 'A1\n\nB1\n\nC', 'A2\n\nB1\n\nnew\n\nC')).toBe(
      'A1\n\nA2\n\nB1\n\nnew\n\nC',
    );
    expect(both('A', 'A\n\nX\n\nmine', 'A\n\ntheirs\n\nX')).toBe('A\n\ntheirs\n\nX\n\nmine');
    const reordered = both('A', 'A\n\nX\n\nY\n\nmine', 'A\n\nY\n\nX\n\ntheirs');
    expect(splitBlocks(reordered).blocks.toSorted()).toEqual(['A', 'X', 'Y', 'mine', 'theirs']);
    expect(both(null, 'X\n\nX\n\nmine', 'X\n\ntheirs')).toBe('X\n\nX\n\nmine\n\ntheirs');
  });

  it('takes the side that says all the other says and more', () => {
    expect(shown('A', 'A\n\nnew\n\nmore', 'A\n\nnew')).toBe('A\n\nnew\n\nmore');
    expect(shown('A\n\nB', 'A\n\nnew\n\nB!', 'A\n\nB!')).toBe('A\n\nnew\n\nB!');
  });

  it('merges lists by their items, tight ones staying tight', () => {
    expect(shown('- a\n- b\n- c', '- a!\n- b\n- c', '- a\n- b\n- c!\n- d')).toBe(
      '- a!\n- b\n- c!\n- d',
    );
    expect(
      shown('Do:\n\n1. a\n   - x\n2. b', 'Do:\n\n1. a\n   - y\n2. b', 'Do:\n\n1. a\n   - x'),
    ).toBe('Do:\n\n1. a\n   - y');
  });

  it('never merges within a fence, a table or a comment', () => {
    for (const kind of ['```\n', '~~~ sh\n', '<!--\n', '<pre>\n']) {
      const end = { '```\n': '```', '~~~ sh\n': '~~~', '<!--\n': '-->', '<pre>\n': '</pre>' }[kind];
      const code = (first: string, last: string) => `${kind}${first}\n\n${last}\n${end}`;
      expect(shown(code('a', 'b'), code('a!', 'b'), code('a', 'b!'))).toBe(
        `<${code('a!', 'b')}|${code('a', 'b!')}>`,
      );
    }
    const table = (a: string, b: string) => `| h |\n| - |\n| ${a} |\n| ${b} |`;
    expect(merge(table('a', 'b'), table('a!', 'b'), table('a', 'b!')).kind).toBe('open');
  });

  it('has a person look where an edit of one side would swallow what the other wrote', () => {
    const merged = merge(
      'A\n\nB\n\n```\ncode\n```',
      '```\nA\n\nB\n\n```\ncode\n```',
      'A\n\nB!\n\n```\ncode\n```',
    );
    expect(merged.kind).toBe('open');
    expect(merge('# A\n- b', 'A\n- b', '# A\nb')).toEqual({ kind: 'merged', text: 'A\n\nb' });
  });

  it('keeps the white space of the base, and that of the side which changed it', () => {
    expect(shown('A\n\n\nB\r\n\r\nC\n', 'A!\n\n\nB\r\n\r\nC\n', 'A\n\n\nB\r\n\r\nC!\n')).toBe(
      'A!\n\n\nB\r\n\r\nC!\n',
    );
    expect(shown('A\n\nB\n\nC', 'A\n\n\n\nB\n\nC', 'A\n\nB\n\nC!')).toBe('A\n\n\n\nB\n\nC!');
    expect(shown('A\n\nB', 'A\n\n\nB', 'A\n \n\n\nB')).toBe('A\n\nB');
  });

  it('without a base clashes where the sides differ, and is merged where they agree', () => {
    expect(shown(null, 'A\n\nB\n\nC', 'A\n\nX\n\nC\n\nD')).toBe('A<\n\nB\n\n|\n\nX\n\n>C<|\n\nD>');
    expect(shown(null, 'A', 'A')).toBe('A');
  });
});

describe('a text of 200 kB', () => {
  const many = (part: (index: number) => string, size: number) => {
    const parts: string[] = [];
    for (let length = 0; length < size; length += parts.at(-1)?.length ?? 1)
      parts.push(part(parts.length));
    return parts;
  };

  it('is merged', () => {
    const paragraphs = many(
      (index) => `Paragraph ${index} of a long text, with some words.\n\n`,
      200_000,
    );
    const change = (at: number, word: string) => paragraphs.with(at, `${word}\n\n`).join('');
    const last = paragraphs.length - 1;
    expect(merge(paragraphs.join(''), change(0, 'first'), change(last, 'last'))).toEqual({
      kind: 'merged',
      text: paragraphs.with(0, 'first\n\n').with(last, 'last\n\n').join(''),
    });
  });

  it.each([
    ['one block again and again', 'a\n\n', 'a\n\n'],
    ['items', '- a\n', '- b\n'],
    ['empty items', '-\n', '+\n'],
    ['open fences', '```\n', '~~~\n'],
    ['white space', ' \n', '\t\n'],
    ['one line', '> ', '* '],
  ])('of %s loses nothing', (_, unit, other) => {
    const base = unit.repeat(200_000 / unit.length);
    const mine = `mine\n\n${base.slice(0, 120_000)}${other.repeat(9000)}mine too`;
    const theirs = `${other.repeat(7000)}theirs\n\n${base.slice(60_000)}\n\ntheirs too`;
    const merged = merge(base, mine, theirs);
    const said = JSON.stringify(merged);
    for (const word of ['mine', 'mine too', 'theirs', 'theirs too']) expect(said).toContain(word);
  });
});
