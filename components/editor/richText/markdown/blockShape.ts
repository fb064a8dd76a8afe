import { checkOf, filledBlocks, isLooseList } from './blockTree';
import { plainTextOf, type RichBlock, type RichInline, type RichMark } from './richNodes';
import { merged, tidyInline } from './tidyInline';

/** Addresses become links by themselves: whether they are marked so says nothing. */
function isAddressItself({ attrs }: RichMark & { type: 'link' }, text: string): boolean {
  const { href, title } = attrs;
  return title === null && [text, `mailto:${text}`, `http://${text}`].includes(href);
}

function withoutSelfLinks(leaf: RichInline): RichInline {
  if (leaf.type !== 'text') return leaf;
  const marks = (leaf.marks ?? []).filter(
    (mark) => mark.type !== 'link' || !isAddressItself(mark, leaf.text),
  );
  return { ...leaf, marks };
}

function leafShape(leaf: RichInline): unknown {
  switch (leaf.type) {
    case 'text':
      return [leaf.text, leaf.marks];
    case 'hardBreak':
      return 'break';
    case 'image':
      return ['image', leaf.attrs, leaf.marks];
    case 'variable':
      return ['variable', leaf.attrs.source, leaf.marks];
  }
}

function inlineShape(content: readonly RichInline[] | undefined): unknown {
  const leaves = merged(tidyInline(content).map(withoutSelfLinks));
  return leaves.map(leafShape);
}

/** A break of HTML that stands alone is read as a block of HTML. */
function loneBreak(content: readonly RichInline[] | undefined): string | null {
  const leaves = tidyInline(content);
  const [only] = leaves;
  return leaves.length === 1 && only?.type === 'hardBreak' ? '<br>' : null;
}

function sourceShape(text: string): unknown {
  return ['source', text.trim().replace(/^<br\s*\/?>$/i, '<br>')];
}

function shapes(blocks: readonly RichBlock[] | undefined): unknown[] {
  return filledBlocks(blocks).map((block) => shapeOf(block));
}

function shapeOf(block: RichBlock): unknown {
  switch (block.type) {
    case 'paragraph':
      return loneBreak(block.content)
        ? sourceShape('<br>')
        : ['paragraph', inlineShape(block.content)];
    case 'heading':
      return ['heading', block.attrs.level, inlineShape(block.content)];
    case 'codeBlock': {
      const language = (block.attrs.language ?? '').trim().replace(/\s+/g, ' ');
      return ['code', language, plainTextOf(block.content)];
    }
    case 'sourceBlock':
      return sourceShape(plainTextOf(block.content));
    case 'blockquote':
      return ['quote', ...shapes(block.content)];
    case 'bulletList':
    case 'orderedList': {
      const start = block.type === 'orderedList' ? block.attrs.start : 'bullets';
      const items = (block.content ?? []).map((item) => [checkOf(item), ...shapes(item.content)]);
      return ['list', start, isLooseList(block), ...items];
    }
    case 'table': {
      const rows = block.content ?? [];
      const align = rows[0]?.content?.map(({ attrs }) => attrs.align ?? null);
      const cells = rows.map(({ content = [] }) =>
        content.map((cell) => (cell.content ?? []).map((each) => shapeOf(each))),
      );
      return ['table', align, ...cells];
    }
    case 'horizontalRule':
      return ['rule'];
  }
}

/** What blocks say, as a text: equal for blocks that Markdown cannot tell apart. */
export function blockShapes(blocks: readonly RichBlock[]): string {
  return JSON.stringify(shapes(blocks));
}
