import fc from 'fast-check';

/** Pieces that mean something to Markdown, or break lines. */
const sign = fc.constantFrom(
  ...['\n\n', '\r\n\r\n', '\n', '\r\n', '\r', '\n- ', '\n1. ', '\n  ', '\n    ', '\n\n   ', '\t'],
  ...[
    '```\n',
    '\n~~~~\n',
    '\n```js\n',
    '<!--',
    '-->',
    '\n<pre>',
    '</pre>\n',
    '\n# ',
    '> ',
    '---\n',
  ],
  ...['| a |\n| --- |\n', '**', ' ', '{{name}}', '\u00a0', '\u2028', '🙂', '\ud800', '__proto__'],
);

/** Any text, much of it Markdown. */
export const anyMarkdown = fc
  .array(
    fc.oneof(sign, fc.constantFrom('a', 'b', 'c'), fc.string({ unit: 'binary', maxLength: 6 })),
    {
      maxLength: 24,
    },
  )
  .map((pieces) => pieces.join(''));

/** How a side treats one paragraph of the base. */
export type ParagraphEdit = 'keep' | 'change' | 'remove' | 'add before';

export interface EditedText {
  text: string;
  /** Each word that this side wrote. */
  words: readonly string[];
}

const kinds: ((word: string) => string)[] = [
  (word) => `The ${word} paragraph,\non two lines.`,
  (word) => `- item ${word}\n\n  of two paragraphs`,
  (word) => `\`\`\`\ncode ${word}\n\nmore code\n\`\`\``,
  (word) => `| head |\n| --- |\n| ${word} |`,
  (word) => `## ${word}`,
  (word) => `<!-- ${word}\n\nstill a comment -->`,
];

/** A block of one of the kinds that Markdown knows, with a word that is nowhere else. */
export function block(kind: number, word: string): string {
  return kinds[kind % kinds.length]?.(word) ?? word;
}

/** The base: a block for each kind, its words `base0`, `base1`… */
export function baseText(of: readonly number[]): string {
  return of.map((kind, index) => block(kind, `base${index}x`)).join('\n\n');
}

/** The base as a side leaves it; what is changed or added is a block of the kind given for it. */
export function edited(
  base: readonly number[],
  edits: readonly { edit: ParagraphEdit; kind: number }[],
  side: string,
): EditedText {
  const words: string[] = [];
  const own = (kind: number) => {
    const word = `${side}${words.length}x`;
    words.push(word);
    return block(kind, word);
  };
  const blocks = base.flatMap((kind, index) => {
    const here = block(kind, `base${index}x`);
    const { edit, kind: other } = edits[index] ?? { edit: 'keep', kind: 0 };
    if (edit === 'remove') return [];
    if (edit === 'keep') return [here];
    return edit === 'change' ? [own(other)] : [own(other), here];
  });
  return { text: blocks.join('\n\n'), words };
}

/** A base of some blocks, and what each side makes of each. */
export const editedOnBothSides = fc
  .array(
    fc.record({
      kind: fc.nat(5),
      mine: fc.record({
        edit: fc.constantFrom<ParagraphEdit>('keep', 'keep', 'change', 'remove', 'add before'),
        kind: fc.nat(5),
      }),
      theirs: fc.record({
        edit: fc.constantFrom<ParagraphEdit>('keep', 'keep', 'change', 'remove', 'add before'),
        kind: fc.nat(5),
      }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) => {
    const kindsOfBase = rows.map(({ kind }) => kind);
    return {
      rows,
      base: baseText(kindsOfBase),
      mine: edited(
        kindsOfBase,
        rows.map(({ mine }) => mine),
        'mine',
      ),
      theirs: edited(
        kindsOfBase,
        rows.map(({ theirs }) => theirs),
        'theirs',
      ),
    };
  });

/** How often a piece stands in a text. */
export function countOf(piece: string, text: string): number {
  return text.split(piece).length - 1;
}
