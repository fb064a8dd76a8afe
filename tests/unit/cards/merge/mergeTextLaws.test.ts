import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBlocks } from '@/cards/merge/blocks';
import { type MergedText, type TextVariant, textOf } from '@/cards/merge/mergeText';
import { anyMarkdown, block, countOf, editedOnBothSides } from './markdownTexts';
import { merge } from './mergeTexts';

/** The whole text with what clashes in one variant. */
function variantOf(merged: MergedText, variant: TextVariant): string {
  return merged.kind === 'merged' ? merged.text : textOf(merged.pieces, variant);
}

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
        const one = variantOf(merged, 'mine');
        const other = variantOf(merged, 'theirs');
        const both = variantOf(merged, 'both');
        const all = [...mine.words, ...theirs.words];
        for (const word of mine.words) expect(countOf(word, one)).toBe(1);
        for (const word of theirs.words) expect(countOf(word, other)).toBe(1);
        for (const word of all) expect(countOf(word, both)).toBe(1);
        for (const [index, row] of rows.entries()) {
          const isLeft = [row.mine.edit, row.theirs.edit].every((edit) => /keep|add/.test(edit));
          const here = block(row.kind, `base${index}x`);
          if (!isLeft) continue;
          for (const text of [one, other, both]) expect(countOf(here, text)).toBe(1);
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
