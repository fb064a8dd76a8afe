import type { Block, Inline, Lines } from './blocks';
import { writeLines } from './inlineMarkdown';

/** What Markdown calls a hard line break: the line goes on below. */
const LINE_BREAK = '  \n';

function indent(text: string, by: string): string {
  return text.replace(/\n(?=[^\n])/g, `\n${by}`);
}

function isTight(items: readonly Block[][]): boolean {
  return items.every(
    ([first, ...others]) =>
      (!first || first.kind === 'paragraph' || first.kind === 'list') &&
      others.every(({ kind }) => kind === 'list'),
  );
}

/** A heading is bold by itself. */
function notBold(line: readonly Inline[]): Inline[] {
  return line.map((run) => ({ ...run, marks: { ...run.marks, strong: false } }));
}

function writeHeading({ level, line }: Extract<Block, { kind: 'heading' }>): string {
  // Signs at the end would count as the closing ones that some people write.
  const words = writeLines([notBold(line)], 'heading')
    .join(' ')
    .replace(/#+$/, '\\$&');
  return `${'#'.repeat(level)} ${words}`;
}

/** Two numbered lists in a row would become one. */
function follows(block: Block, previous: Block | undefined): boolean {
  const isNumbered = (each: Block | undefined) => each?.kind === 'list' && each.start !== null;
  return isNumbered(block) && isNumbered(previous);
}

/** @param sign what stands behind the numbers: another one begins another list. */
function writeList({ start, items }: Extract<Block, { kind: 'list' }>, sign: '.' | ')'): string {
  const separator = isTight(items) ? '\n' : '\n\n';
  return items
    .map((item, index) => {
      const bullet = start === null ? '- ' : `${start + index}${sign} `;
      return bullet + indent(writeBlocks(item, separator), ' '.repeat(bullet.length));
    })
    .join(separator);
}

/** Code between fences; where it holds what would be a variable, as HTML, which can tell it apart. */
function writeCodeBlock({ text, language }: Extract<Block, { kind: 'code' }>): string {
  if (text.includes('{{')) {
    const html = text.replace(/[&<>{]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    return `<pre><code>${html.replace(/\n/g, '&#10;')}</code></pre>`;
  }
  const longest = Math.max(2, ...(text.match(/^ *`+/gm) ?? []).map((ticks) => ticks.trim().length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function writeTable(rows: readonly Lines[][]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const written = rows.map((row, index) => {
    const cells = Array.from({ length: width }, (_, column) => {
      const lines = row[column] ?? [];
      return writeLines(index === 0 ? lines.map(notBold) : lines, 'cell').join('<br>');
    });
    return `| ${cells.join(' | ')} |`;
  });
  const [header = '', ...others] = written;
  return [header, `|${' --- |'.repeat(width)}`, ...others].join('\n');
}

function writeBlock(block: Block, isAfterList: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return writeLines(block.lines, 'paragraph').join(LINE_BREAK);
    case 'heading':
      return writeHeading(block);
    case 'list':
      return writeList(block, isAfterList ? ')' : '.');
    case 'quote':
      return writeBlocks(block.blocks).replace(/^/gm, '> ').replace(/^> $/gm, '>');
    case 'code':
      return writeCodeBlock(block);
    case 'table':
      return writeTable(block.rows);
    case 'rule':
      return '---';
  }
}

/** A captured text as Markdown. @param separator what stands between two blocks. */
export function writeBlocks(blocks: readonly Block[], separator = '\n\n'): string {
  let isAfterList = false;
  return blocks
    .map((block, index) => {
      isAfterList = follows(block, blocks[index - 1]) && !isAfterList;
      return writeBlock(block, isAfterList);
    })
    .join(separator);
}
