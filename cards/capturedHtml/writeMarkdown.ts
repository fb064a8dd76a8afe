import type { Root, Text } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import {
  type ConstructName,
  defaultHandlers,
  type Options,
  toMarkdown,
  type Unsafe,
} from 'mdast-util-to-markdown';
import { writeCode, writeInlineCode } from './writeCode';

/** What the library escapes wherever it stands; where it means nothing, a reader need not see it. */
const EAGER = new Set(['*', '[', '~', '&']);

/** What an address can hold without a sign that is escaped. */
const HARMLESS = '\\w\\u0080-\\uffff./?=%#:,()&+@"\'!$-';
/** An address in which a sign would be escaped; `_` only where it is not between letters. */
const ENDANGERED = `[${HARMLESS}]{0,500}?(?:[^${HARMLESS}\\s]|\\b_|_\\b)`;

/** Where a sign is text, and not a part of a link's address. */
const IN_TEXT: { inConstruct: ConstructName; notInConstruct: ConstructName[] } = {
  inConstruct: 'phrasing',
  notInConstruct: ['autolink', 'destinationLiteral', 'destinationRaw'],
};

/**
 * A sign to be escaped between what stands behind and ahead of it. The library leaves a sign be when
 * its condition is on a neighbour that is escaped itself; not so when it has a reason on both sides.
 */
function between(
  character: string,
  { behind = '', ahead = '' }: { behind?: string; ahead?: string },
): Unsafe[] {
  const sign = `\\${character}`;
  return [
    { ...IN_TEXT, character, before: `(?<=${behind})(?=${sign}${ahead})` },
    { ...IN_TEXT, character, after: `(?<=${behind}${sign})(?=${ahead})` },
  ];
}

/** When these signs, and some that the library does not know of, must be escaped. */
export const UNSAFE: Unsafe[] = [
  // Emphasis and strikethrough: what could open it, or close it for what is already open.
  ...between('*', { ahead: '\\S' }),
  { ...IN_TEXT, character: '*', inConstruct: 'strong' },
  ...between('~', { behind: '\\S' }),
  ...between('~', { ahead: '~' }),
  { ...IN_TEXT, character: '~', inConstruct: 'strikethrough' },
  { character: '&', after: '(?:#\\d+|#[xX][\\da-fA-F]+|[A-Za-z][A-Za-z\\d]*);' },
  // Two brackets that a link could end with.
  ...between('(', { behind: '\\]' }),
  // Two of them in a row would make a variable.
  ...between('{', { behind: '\\{' }),
  // Addresses become links by themselves, and take a backslash in them for a part of the address.
  { ...IN_TEXT, character: ':', before: '(?<=https?)', after: `(?=//${ENDANGERED})` },
  { ...IN_TEXT, character: '.', before: '(?<=www)', after: `(?=${ENDANGERED})` },
];

/** Whether a sign is escaped by the library where it need not be, and by `UNSAFE` where it must. */
export function isEager({ character, atBreak, inConstruct }: Unsafe): boolean {
  return EAGER.has(character) && !atBreak && inConstruct?.includes('phrasing') === true;
}

/** Beside an emoji, which is a letter to the library and punctuation to others. */
const UNDERSCORES = /(?<!\\)_+(?=[\ud800-\udbff])|(?<=[\udc00-\udfff])_+/g;

const OPTIONS: Options = {
  bullet: '-',
  // With `*`, some readers cannot tell it from the `**` around it.
  emphasis: '_',
  rule: '-',
  listItemIndent: 'one',
  extensions: [
    gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown({ tableCellPadding: true, tablePipeAlign: false }),
  ],
  handlers: {
    text: (node: Text, parent, state, info) =>
      defaultHandlers
        .text(node, parent, state, info)
        .replace(UNDERSCORES, (signs) => '\\_'.repeat(signs.length)),
    code: writeCode,
    inlineCode: writeInlineCode,
    // A backslash at the end of a line says less to most people than nothing.
    break: () => '  \n',
    root(node: Root, _, state, info) {
      state.unsafe = [...state.unsafe.filter((pattern) => !isEager(pattern)), ...UNSAFE];
      return state.containerFlow(node, info);
    },
  },
};

/** A tree as Markdown that a person can read and go on with. */
export function writeMarkdown(root: Root): string {
  return toMarkdown(root, OPTIONS).trimEnd();
}
