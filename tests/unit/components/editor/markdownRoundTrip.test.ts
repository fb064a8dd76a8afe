import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '@/components/editor/richText/markdown/readBlocks';
import { TextWriter, type TopBlock } from '@/components/editor/richText/markdown/writeText';
import { saidBy } from './markdownMeaning';
import { someMarkdown } from './someMarkdown';

/** The text as it comes out of a document, of which the blocks at `touched` were made anew. */
function through(markdown: string, isTouched: (index: number) => boolean): string {
  const read = readBlocks(markdown);
  const keys = read.blocks.map(({ block }) => block);
  const document = read.blocks.map(({ block }, index): TopBlock => {
    const key = isTouched(index) ? { ...block } : block;
    return { key, block: () => block };
  });
  return new TextWriter(markdown, read, keys).write(document);
}

/** Every block written anew, none as it stood. */
function rewritten(markdown: string): string {
  const read = readBlocks(markdown);
  const empty = { ...read, blocks: [], seams: [], lead: '', end: '' };
  const writer = new TextWriter('', empty, []);
  return writer.write(read.blocks.map(({ block }) => ({ key: block, block: () => block })));
}

/** The same documents at every run; this seed once found a comment that lost its lines. */
const RUNS = { numRuns: 300, seed: 1646862794 };

describe('Markdown through the editor’s document', () => {
  it('says the same when every block is written anew', () => {
    fc.assert(
      fc.property(someMarkdown, (markdown) => {
        expect(saidBy(rewritten(markdown))).toEqual(saidBy(markdown));
      }),
      RUNS,
    );
  }, 120_000);

  it('says the same of a comment that goes on behind an empty line of a list', () => {
    const markdown =
      '- a\n  - [b](https://x.example)\n    10. c\n        <!-- d\n\n        e -->\n- **f**';
    expect(rewritten(markdown)).toBe(markdown);
  });

  it('is the same when it is written anew a second time', () => {
    fc.assert(
      fc.property(someMarkdown, (markdown) => {
        const once = rewritten(markdown);
        expect(rewritten(once)).toBe(once);
      }),
      RUNS,
    );
  }, 120_000);

  it('is the same, byte for byte, where nothing was touched', () => {
    fc.assert(
      fc.property(someMarkdown, (markdown) => {
        expect(through(markdown, () => false)).toBe(markdown);
      }),
      RUNS,
    );
  }, 120_000);
});
