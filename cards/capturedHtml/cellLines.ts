import { type Block, type Lines, PLAIN } from './blocks';

function linesOfBlock(block: Block): Lines {
  switch (block.kind) {
    case 'paragraph':
      return block.lines;
    case 'heading':
      return [block.line];
    case 'list':
      return block.items.flatMap((item, index) =>
        withBullet(cellLines(item), block.start === null ? '• ' : `${block.start + index}. `),
      );
    case 'quote':
      return cellLines(block.blocks);
    case 'code':
      return block.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((text) => [{ kind: 'code', text: text.trim(), marks: PLAIN }]);
    case 'table':
      return block.rows.flat(2);
    case 'rule':
      return [];
  }
}

function withBullet([first, ...others]: Lines, bullet: string): Lines {
  return first ? [[{ kind: 'text', text: bullet, marks: PLAIN }, ...first], ...others] : [];
}

/** Blocks as lines, for a cell of a table: no block can stand in one. */
export function cellLines(blocks: readonly Block[]): Lines {
  return blocks.flatMap(linesOfBlock);
}
