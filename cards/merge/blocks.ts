/**
 * A Markdown text taken apart without loss: `lead`, then the blocks with a seam between each two, then
 * `end`. A block ends without its line end; seams, `lead` and `end` are white space.
 */
export interface BlockText {
  lead: string;
  blocks: readonly string[];
  /** One fewer than the blocks, where there are any. */
  seams: readonly string[];
  end: string;
}

/** A line without its end, and with it. */
interface Line {
  text: string;
  raw: string;
}

const LINE_END = /\r\n|\n|\r/;
const ITEM = /^( {0,3})([-*+]|\d{1,9}[.)])([ \t]+|$)/;
/** An item that ends a paragraph; an empty one or one not numbered 1 is the paragraph's own text. */
const INTERRUPTING_ITEM = /^ {0,3}(?:[-*+]|1[.)])[ \t]+[^ \t]/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const FENCE = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/;
/** HTML that goes on over empty lines (CommonMark 0.31, 4.6, kinds 1 and 2), with what ends it. */
const HTML: readonly { opens: RegExp; closes: RegExp }[] = [
  { opens: /^ {0,3}<!--/, closes: /-->/ },
  {
    opens: /^ {0,3}<(?:pre|script|style|textarea)(?:[\s>]|$)/i,
    closes: /<\/(?:pre|script|style|textarea)>/i,
  },
];

function linesOf(text: string): Line[] {
  const raws = text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
  return raws.map((raw) => ({ raw, text: raw.replace(/[\r\n]+$/, '') }));
}

function isBlank({ text }: Line): boolean {
  return /^[ \t]*$/.test(text);
}

/** The columns before the first sign of a line; a tab goes on to the next fourth. */
function indentOf(text: string): number {
  let columns = 0;
  for (const sign of text) {
    if (sign === ' ') columns += 1;
    else if (sign === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}

function fenceOf({ text }: Line): string | undefined {
  const [, ticks, tildes] = FENCE.exec(text) ?? [];
  return ticks ?? tildes;
}

function htmlEndOf({ text }: Line): RegExp | undefined {
  return HTML.find(({ opens }) => opens.test(text))?.closes;
}

/** Whether a line begins a block of its own even without an empty line before it. */
function stands(line: Line): boolean {
  return HEADING.test(line.text) || fenceOf(line) !== undefined || htmlEndOf(line) !== undefined;
}

/** The index after the first line from `from` on that is meant; after the last where none is. */
function after(lines: readonly Line[], from: number, isMeant: (line: Line) => boolean): number {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line && isMeant(line)) return index + 1;
  }
  return lines.length;
}

function fenceEnd(lines: readonly Line[], start: number, fence: string): number {
  return after(lines, start + 1, ({ text }) => {
    const sign = text.replace(/^ {0,3}/, '').trimEnd();
    return sign.length >= fence.length && sign === fence.charAt(0).repeat(sign.length);
  });
}

/** Where the text of an item begins: what is indented as far belongs to it (CommonMark 0.31, 5.2). */
function contentColumn([, indent = '', marker = '', space = '']: RegExpExecArray): number {
  const width = indent.length + marker.length;
  return space.length >= 1 && space.length <= 4 && !space.includes('\t')
    ? width + space.length
    : width + 1;
}

function itemEnd(lines: readonly Line[], start: number, column: number): number {
  let end = start + 1;
  for (let index = end; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || isBlank(line)) continue;
    const isWithin = indentOf(line.text) >= column;
    const isLazy = index === end && !ITEM.test(line.text) && !stands(line);
    if (!isWithin && !isLazy) break;
    end = index + 1;
  }
  return end;
}

function paragraphEnd(lines: readonly Line[], start: number): number {
  let end = start + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (!line || isBlank(line) || stands(line) || INTERRUPTING_ITEM.test(line.text)) break;
  }
  return end;
}

function blockEnd(lines: readonly Line[], start: number, line: Line): number {
  const fence = fenceOf(line);
  if (fence) return fenceEnd(lines, start, fence);
  const closes = htmlEndOf(line);
  if (closes) return after(lines, start, ({ text }) => closes.test(text));
  if (HEADING.test(line.text)) return start + 1;
  const item = ITEM.exec(line.text);
  return item ? itemEnd(lines, start, contentColumn(item)) : paragraphEnd(lines, start);
}

/** Whether a block is an item of a list. */
export function isItem(block: string): boolean {
  return ITEM.test(block.split(LINE_END, 1)[0] ?? '');
}

/** Whether white space holds an empty line, which sets any two blocks apart. */
export function isWide(seam: string): boolean {
  return seam.split(LINE_END).length > 2;
}

function rawOf(lines: readonly Line[]): string {
  return lines.map(({ raw }) => raw).join('');
}

/**
 * The blocks of a Markdown text: paragraphs, headings, quotes and tables; each item of a list with all
 * that is within it; each fence of code, and HTML that may hold empty lines, whole. Any text will do,
 * and the time is linear.
 */
export function splitBlocks(text: string): BlockText {
  const lines = linesOf(text);
  const blocks: string[] = [];
  const spaces: string[] = [];
  let space = '';
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (!line || isBlank(line)) {
      space += line?.raw ?? '';
      index += 1;
      continue;
    }
    const end = blockEnd(lines, index, line);
    const raw = rawOf(lines.slice(index, end));
    const lineEnd = raw.slice(raw.length - (/(?:\r\n|\n|\r)$/.exec(raw)?.[0].length ?? 0));
    spaces.push(space);
    blocks.push(raw.slice(0, raw.length - lineEnd.length));
    space = lineEnd;
    index = end;
  }
  const [lead = '', ...seams] = spaces;
  return blocks.length === 0
    ? { lead: space, blocks, seams, end: '' }
    : { lead, blocks, seams, end: space };
}
