import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBlocks } from '@/cards/merge/blocks';
import { type MergedText, mergeText, textOf } from '@/cards/merge/mergeText';
import { anyMarkdown, block, countOf, editedOnBothSides } from './markdownTexts';

function merge(base: string | null, mine: string, theirs: string): MergedText {
  return mergeText({ base: base === null ? null : { value: base }, mine, theirs });
}

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

describe('for every text', () => {
  it('taking it apart loses nothing', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const { lead, blocks, seams, end } = splitBlocks(text);
        expect(lead + blocks.map((each, at) => each + (seams[at] ?? '')).join('') + end).toBe(text);
        expect(seams).toHaveLength(Math.max(0, blocks.length - 1));
        expect([lead, ...seams, end].join('').trim()).toBe('');
      }),
    );
  });

  it('an unchanged side gives the other, and two equal sides what they are', () => {
    fc.assert(
      fc.property(anyMarkdown, anyMarkdown, (base, other) => {
        const merged = { kind: 'merged', text: other };
        expect(merge(base, other, base)).toEqual(merged);
        expect(merge(base, base, other)).toEqual(merged);
        expect(merge(base, other, other)).toEqual(merged);
      }),
    );
  });

  it('the sides can change places', () => {
    fc.assert(
      fc.property(fc.option(anyMarkdown), anyMarkdown, anyMarkdown, (base, mine, theirs) => {
        const [one, other] = [merge(base, mine, theirs), merge(base, theirs, mine)];
        if (one.kind === 'merged' || other.kind === 'merged') expect(one).toEqual(other);
      }),
      { numRuns: 200 },
    );
  });

  it('a clash has each side whole, and a base', () => {
    fc.assert(
      fc.property(anyMarkdown, anyMarkdown, anyMarkdown, (base, mine, theirs) => {
        const merged = merge(base, mine, theirs);
        if (merged.kind === 'merged') return;
        for (const [side, text] of [
          ['mine', mine],
          ['theirs', theirs],
        ] as const) {
          const own = splitBlocks(text).blocks.filter((each) => !base.includes(each));
          const pieces = merged.pieces.map((piece) =>
            piece.kind === 'agreed' ? piece.text : piece[side],
          );
          for (const each of own) expect(pieces.join('')).toContain(each);
        }
      }),
    );
  });
});

describe('for every edit of blocks', () => {
  it('nothing that either wrote is lost, and a block that both left stands exactly once', () => {
    fc.assert(
      fc.property(editedOnBothSides, ({ rows, base, mine, theirs }) => {
        const merged = merge(base, mine.text, theirs.text);
        const texts =
          merged.kind === 'merged'
            ? { mine: merged.text, theirs: merged.text }
            : { mine: textOf(merged.pieces, 'mine'), theirs: textOf(merged.pieces, 'theirs') };
        for (const word of mine.words) expect(countOf(word, texts.mine)).toBe(1);
        for (const word of theirs.words) expect(countOf(word, texts.theirs)).toBe(1);
        for (const [index, row] of rows.entries()) {
          const isLeft = [row.mine.edit, row.theirs.edit].every((edit) => /keep|add/.test(edit));
          const here = block(row.kind, `base${index}x`);
          if (!isLeft) continue;
          for (const text of Object.values(texts)) expect(countOf(here, text)).toBe(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('what was merged meets a side again, and nothing stands twice', () => {
    fc.assert(
      fc.property(editedOnBothSides, ({ rows, base, mine, theirs }) => {
        const merged = merge(base, mine.text, theirs.text);
        if (merged.kind === 'open') return;
        const isWithoutRemovals = rows.every((row) =>
          [row.mine.edit, row.theirs.edit].every((edit) => edit !== 'remove'),
        );
        for (const again of [
          merge(base, merged.text, mine.text),
          merge(base, theirs.text, merged.text),
        ]) {
          // Where a block was removed, what stands in its place may be what became of it: a person decides.
          if (isWithoutRemovals) expect(again).toEqual(merged);
          if (again.kind === 'open') continue;
          for (const word of [...mine.words, ...theirs.words]) {
            expect(countOf(word, again.text)).toBe(1);
          }
        }
      }),
      { numRuns: 500 },
    );
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
