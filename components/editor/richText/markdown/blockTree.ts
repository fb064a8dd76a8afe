import type { BlockContent, ListItem, RootContent } from 'mdast';
import { armoured } from './armour';
import { phrasingOf } from './phrasing';
import {
  plainTextOf,
  type RichBlock,
  type RichInline,
  type RichItem,
  type RichRow,
} from './richNodes';
import { tidyInline } from './tidyInline';
import type { VariableMarks } from './variableMarks';

/** What can stand within a quote or an item. */
type Within = BlockContent;

type Align = 'left' | 'right' | 'center' | null;

function alignOf(align: string | null): Align {
  return align === 'left' || align === 'right' || align === 'center' ? align : null;
}

/** The blocks without paragraphs of no words, which Markdown cannot say. */
export function filledBlocks(blocks: readonly RichBlock[] | undefined): RichBlock[] {
  return (blocks ?? []).filter(
    (block) => block.type !== 'paragraph' || tidyInline(block.content).length > 0,
  );
}

/** Whether an item is a task; one without words cannot be. */
export function checkOf({ attrs, content }: RichItem): boolean | null {
  return filledBlocks(content).length > 0 ? attrs.checked : null;
}

const COMMENT = /^<!--(?!-?>)(?:(?!-->).)*-->$/;

/** Whether a text right behind a block is no part of it, even without an empty line. */
function endsItself(block: RichBlock): boolean {
  if (block.type === 'sourceBlock') return COMMENT.test(plainTextOf(block.content));
  return ['codeBlock', 'heading', 'horizontalRule'].includes(block.type);
}

/** Whether a list sets its items apart: by its own word, or as an item holds text that needs an empty line before it. */
export function isLooseList(
  list: Extract<RichBlock, { type: 'bulletList' | 'orderedList' }>,
): boolean {
  const items = (list.content ?? []).map(({ content }) => filledBlocks(content));
  const isMany = items.length > 1 || items.some(({ length }) => length > 1);
  const hasText = items.some((blocks) =>
    blocks.some(({ type }, index) => {
      const before = blocks[index - 1];
      return type === 'paragraph' && before && !endsItself(before);
    }),
  );
  return (list.attrs.isLoose && isMany) || hasText;
}

/** Writes blocks as the tree that Markdown is written from. */
export class BlockTree {
  readonly #variables: VariableMarks;
  readonly #isArmoured: boolean;

  constructor(variables: VariableMarks, isArmoured: boolean) {
    this.#variables = variables;
    this.#isArmoured = isArmoured;
  }

  #phrasing(content: readonly RichInline[] | undefined, isOneLine = false) {
    const nodes = phrasingOf(tidyInline(content), { isOneLine, variables: this.#variables });
    return this.#isArmoured ? armoured(nodes) : nodes;
  }

  #item(item: RichItem, spread: boolean): ListItem {
    return {
      type: 'listItem',
      spread,
      checked: checkOf(item),
      children: filledBlocks(item.content).map((block) => this.block(block)),
    };
  }

  #table(rows: readonly RichRow[]): Within {
    const [head] = rows;
    return {
      type: 'table',
      align: (head?.content ?? []).map(({ attrs }) => alignOf(attrs.align)),
      children: rows.map((row) => ({
        type: 'tableRow',
        children: (row.content ?? []).map((cell) => ({
          type: 'tableCell',
          children: (cell.content ?? []).flatMap((block) =>
            block.type === 'paragraph' ? this.#phrasing(block.content, true) : [],
          ),
        })),
      })),
    };
  }

  block(block: RichBlock): Within {
    switch (block.type) {
      case 'paragraph':
        return { type: 'paragraph', children: this.#phrasing(block.content) };
      case 'heading': {
        const depth = ([1, 2, 3, 4, 5, 6] as const).find((each) => each === block.attrs.level) ?? 6;
        return { type: 'heading', depth, children: this.#phrasing(block.content, true) };
      }
      case 'codeBlock': {
        const [lang = '', ...rest] = (block.attrs.language ?? '').trim().split(/\s+/);
        const meta = rest.length > 0 ? { meta: rest.join(' ') } : {};
        const value = plainTextOf(block.content);
        return { type: 'code', ...(lang !== '' && { lang }), ...meta, value };
      }
      case 'sourceBlock':
        return { type: 'html', value: plainTextOf(block.content) };
      case 'blockquote':
        return {
          type: 'blockquote',
          children: filledBlocks(block.content).map((each) => this.block(each)),
        };
      case 'bulletList':
      case 'orderedList': {
        const spread = isLooseList(block);
        const children = (block.content ?? []).map((each) => this.#item(each, spread));
        if (block.type === 'bulletList') return { type: 'list', ordered: false, spread, children };
        return { type: 'list', ordered: true, start: block.attrs.start, spread, children };
      }
      case 'table':
        return this.#table(block.content ?? []);
      case 'horizontalRule':
        return { type: 'thematicBreak' };
    }
  }

  /** Blocks in a row. */
  all(blocks: readonly RichBlock[]): RootContent[] {
    return filledBlocks(blocks).map((block) => this.block(block));
  }
}
