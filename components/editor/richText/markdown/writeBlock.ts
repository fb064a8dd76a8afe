import type { Root } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import {
  defaultHandlers,
  type Handle,
  type Join,
  type Options,
  toMarkdown,
  type Unsafe,
} from 'mdast-util-to-markdown';
import { isEager, UNSAFE } from '@/cards/capturedHtml/writeMarkdown';
import { blockShapes } from './blockShape';
import { BlockTree } from './blockTree';
import { type Definitions, readBlocks } from './readBlocks';
import type { RichBlock, RichInline, RichMark } from './richNodes';
import { VariableMarks } from './variableMarks';

/** One way to write the same. */
interface Style {
  emphasis: '_' | '*';
  strong: '*' | '_';
  /** Whether signs are escaped only where they mean something, or wherever they might. */
  isLean: boolean;
  /** Whether letters beside the signs of a look are written as references. */
  isArmoured?: boolean;
  /** Around the title of a link. */
  quote?: "'";
  /** Around code, where what stands beside its first fence holds backticks. */
  fence?: '~';
  /** A rule of `-` right behind a paragraph makes a heading of it. */
  rule?: '*';
  /** Whether HTML stands right behind what is before it in a list that is not loose. */
  joinsHtml?: boolean;
}

/** The markers of lists: two lists in a row are told apart by them. */
export interface ListMarkers {
  bullet: '-' | '*' | '+';
  ordered: '.' | ')';
}

export const LIST_MARKERS: readonly [ListMarkers, ...ListMarkers[]] = [
  { bullet: '-', ordered: '.' },
  { bullet: '*', ordered: ')' },
];

const STYLES: readonly [Style, ...Style[]] = [
  { emphasis: '_', strong: '*', isLean: true },
  { emphasis: '*', strong: '*', isLean: true },
  { emphasis: '*', strong: '_', isLean: true },
  { emphasis: '_', strong: '*', isLean: false },
  { emphasis: '*', strong: '*', isLean: false },
  { emphasis: '_', strong: '*', isLean: true, quote: "'", fence: '~', rule: '*', joinsHtml: true },
  { emphasis: '*', strong: '*', isLean: false, quote: "'", fence: '~', rule: '*', joinsHtml: true },
  { emphasis: '*', strong: '*', isLean: false, isArmoured: true },
  { emphasis: '*', strong: '_', isLean: false, isArmoured: true },
];

const PUNCTUATION: Unsafe[] = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'].map((character) => ({
  character,
  inConstruct: 'phrasing',
  notInConstruct: ['autolink', 'destinationLiteral', 'destinationRaw', 'titleQuote'],
}));

const besideHtml: Join = (_, right, parent) =>
  'spread' in parent && parent.spread === false && right.type === 'html' ? 0 : undefined;

const listItem: Handle = (node, parent, state, info) => {
  const written = defaultHandlers.listItem(node, parent, state, info);
  if (typeof node.checked !== 'boolean') return written;
  return written.replace(/^(?:[-*+]|\d+[.)])(?: |$)/, (bullet) => {
    return `${bullet.trimEnd()} [${node.checked ? 'x' : ' '}] `;
  });
};

function optionsFor(
  unsafe: (all: Unsafe[]) => Unsafe[],
  style: Style,
  markers: ListMarkers,
): Options {
  return {
    bullet: markers.bullet,
    bulletOther: markers.bullet === '*' ? '-' : '*',
    bulletOrdered: markers.ordered,
    emphasis: style.emphasis,
    strong: style.strong,
    quote: style.quote ?? '"',
    fence: style.fence ?? '`',
    rule: style.rule ?? '-',
    listItemIndent: 'one',
    join: style.joinsHtml ? [besideHtml] : [],
    extensions: [
      gfmStrikethroughToMarkdown(),
      gfmTableToMarkdown({ tableCellPadding: true, tablePipeAlign: false }),
    ],
    handlers: {
      break: () => '  \n',
      listItem,
      root(node: Root, _, state, info) {
        state.unsafe = unsafe(state.unsafe);
        return state.containerFlow(node, info);
      },
    },
  };
}

function written(blocks: readonly RichBlock[], options: Options, isArmoured = false): string {
  const variables = new VariableMarks(JSON.stringify(blocks));
  const children = new BlockTree(variables, isArmoured).all(blocks);
  return variables.fill(toMarkdown({ type: 'root', children }, options)).replace(/\n+$/, '');
}

function styled(block: RichBlock, style: Style, markers: ListMarkers): string {
  const unsafe = (all: Unsafe[]) =>
    style.isLean ? [...all.filter((each) => !isEager(each)), ...UNSAFE] : [...all, ...UNSAFE];
  return written([block], optionsFor(unsafe, style, markers), style.isArmoured);
}

type Look = RichMark['type'];

/** What is given up, one after the other, where no way to write a block is read back as it. */
const GIVEN_UP: readonly (readonly Look[])[] = [
  ['strike'],
  ['italic'],
  ['italic', 'strike'],
  ['code'],
  ['bold', 'italic', 'strike'],
  ['bold', 'italic', 'strike', 'code'],
  ['bold', 'italic', 'strike', 'code', 'link'],
];

function mapInline(
  block: RichBlock,
  change: (content: readonly RichInline[]) => RichInline[],
): RichBlock {
  const within = <Holder extends { content?: readonly RichBlock[] }>(holder: Holder): Holder => ({
    ...holder,
    content: (holder.content ?? []).map((each) => mapInline(each, change)),
  });
  switch (block.type) {
    case 'paragraph':
      return { ...block, content: change(block.content ?? []) };
    case 'heading':
      return { ...block, content: change(block.content ?? []) };
    case 'blockquote':
      return within(block);
    case 'bulletList':
      return { ...block, content: (block.content ?? []).map(within) };
    case 'orderedList':
      return { ...block, content: (block.content ?? []).map(within) };
    case 'table': {
      const rows = (block.content ?? []).map((row) => ({
        ...row,
        content: (row.content ?? []).map(within),
      }));
      return { ...block, content: rows };
    }
    case 'codeBlock':
    case 'sourceBlock':
    case 'horizontalRule':
      return block;
  }
}

function addressOf({ marks = [] }: RichInline): string | undefined {
  const link = marks.find((mark) => mark.type === 'link');
  return link?.type === 'link' ? link.attrs.href : undefined;
}

/** Behind the words of each link its address, in words. */
function withAddresses(content: readonly RichInline[]): RichInline[] {
  return content.flatMap((inline, index): RichInline[] => {
    const address = addressOf(inline);
    const next = content[index + 1];
    if (address === undefined || (next && addressOf(next) === address)) return [inline];
    return [inline, { type: 'text', text: ` (${address})` }];
  });
}

/** A block without some looks. Of a link its address stays. */
function without(block: RichBlock, looks: readonly Look[]): RichBlock {
  return mapInline(block, (content) =>
    (looks.includes('link') ? withAddresses(content) : content).map((inline) => ({
      ...inline,
      marks: (inline.marks ?? []).filter(({ type }) => !looks.includes(type)),
    })),
  );
}

/** Each sign of the words escaped: what is left when nothing else is read back. */
function plain(block: RichBlock, markers: ListMarkers): string {
  const unsafe = (all: Unsafe[]) => [...all, ...PUNCTUATION];
  const bare = without(block, ['bold', 'italic', 'strike', 'link']);
  return written([bare], optionsFor(unsafe, STYLES[0], markers));
}

/** The block in the first style that is read back as it; null where none is. */
function inSomeStyle(
  block: RichBlock,
  definitions: Definitions,
  markers: ListMarkers,
): string | null {
  const shape = blockShapes([block]);
  for (const style of STYLES) {
    const markdown = styled(block, style, markers);
    const read = readBlocks(markdown, definitions).blocks.map((each) => each.block);
    if (blockShapes(read) === shape) return markdown;
  }
  return null;
}

/** A block as Markdown. */
export interface WrittenBlock {
  markdown: string;
  /** Whether it is read back as this block, or a look of some words had to be given up. */
  isExact: boolean;
}

/**
 * Writes a block and reads it back, in one way after the other, until it says the same.
 *
 * @param definitions those of the text it stands in: words in brackets may be links by them.
 */
export function writeBlock(
  block: RichBlock,
  definitions: Definitions,
  markers: ListMarkers = LIST_MARKERS[0],
): WrittenBlock {
  if (block.type === 'sourceBlock') {
    const options = optionsFor((all) => all, STYLES[0], markers);
    return { markdown: written([block], options), isExact: true };
  }
  const exact = inSomeStyle(block, definitions, markers);
  if (exact !== null) return { markdown: exact, isExact: true };
  for (const looks of GIVEN_UP) {
    const markdown = inSomeStyle(without(block, looks), definitions, markers);
    if (markdown !== null) return { markdown, isExact: false };
  }
  return { markdown: plain(block, markers), isExact: false };
}
