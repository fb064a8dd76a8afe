import type { BlockContent, DefinitionContent, List, PhrasingContent } from 'mdast';
import { joined } from './phrasing';

type Lines = PhrasingContent[][];

function linesOfParagraph(children: readonly PhrasingContent[]): Lines {
  const lines: Lines = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

function linesOfList({ start, children }: List): Lines {
  return children.flatMap((item, index) => {
    const bullet = typeof start === 'number' ? `${start + index}. ` : '• ';
    const [first, ...others] = item.children.flatMap(linesOf);
    return first ? [[{ type: 'text', value: bullet } as const, ...first], ...others] : [];
  });
}

function linesOf(block: BlockContent | DefinitionContent): Lines {
  switch (block.type) {
    case 'paragraph':
      return linesOfParagraph(block.children);
    case 'heading':
      return [block.children];
    case 'list':
      return linesOfList(block);
    case 'blockquote':
      return block.children.flatMap(linesOf);
    case 'code':
      return block.value
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => [{ type: 'inlineCode', value: line.trim() }]);
    case 'table':
      return block.children.flatMap((row) => row.children.map((cell) => cell.children));
    default:
      return [];
  }
}

/** Blocks as the content of a table's cell, in which no block can stand but lines can. */
export function cellContent(blocks: readonly BlockContent[]): PhrasingContent[] {
  return joined(blocks.flatMap(linesOf), { type: 'html', value: '<br>' });
}
