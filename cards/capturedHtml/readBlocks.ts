import type { BlockContent, List, PhrasingContent, Root } from 'mdast';
import { cellContent } from './cellContent';
import { codeLanguage, codeText } from './codeSample';
import { imageOf, isBlock, isLeftOut, marksOfLink, marksWithin } from './elements';
import { joined, phrasingOf } from './phrasing';
import { linesOf, paragraphsOf } from './runLines';
import { type Marks, PLAIN, type Run } from './runs';
import { isDataTable, rowsOf, tableOf } from './tableRows';

/** Lists and quotes deeper than this are read as if they stood here: no reader follows further. */
const DEEPEST = 8;

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;

/** Reads the blocks of one level: of the text, a list item or a quote. */
class BlockReader {
  readonly blocks: BlockContent[] = [];
  readonly #depth: number;
  readonly #isBold: boolean;
  #runs: Run[] = [];

  /** @param isBold whether what is read is bold by itself, as a table's header is. */
  constructor(depth: number, isBold = false) {
    this.#depth = depth;
    this.#isBold = isBold;
  }

  /** Reads what is in an element, and ends the last paragraph. */
  read(element: Element, marks: Marks): BlockContent[] {
    this.#readChildren(element, marks);
    this.#endParagraph();
    return this.blocks;
  }

  #readChildren(element: Element, marks: Marks) {
    const isByLine = [...element.children].some(isEmptyLine);
    for (const child of element.childNodes) {
      if (child instanceof Text) this.#runs.push({ kind: 'text', text: child.data, marks });
      else if (child instanceof Element && !isLeftOut(child)) {
        if (isByLine && child.tagName === 'DIV' && !child.querySelector('ul, ol, table, pre')) {
          this.#readLine(child, marksWithin(child, marks));
        } else this.#readElement(child, marksWithin(child, marks));
      }
    }
  }

  #readElement(element: Element, marks: Marks) {
    const { tagName } = element;
    if (tagName === 'BR') this.#runs.push({ kind: 'break' });
    else if (tagName === 'IMG') this.#readImage(element, marks);
    else if (tagName === 'INPUT') this.#readCheckbox(element, marks);
    else if (tagName === 'PRE' || isCodeBlock(element)) this.#readCode(element);
    else if (/^(?:CODE|KBD|SAMP|TT)$/.test(tagName)) this.#readInlineCode(element, marks);
    else if (isBlock(element)) {
      this.#endParagraph();
      this.#readBlock(element, marks);
      this.#endParagraph();
    } else this.#readChildren(element, marks);
  }

  #readBlock(element: Element, marks: Marks) {
    const { tagName } = element;
    if (/^H[1-6]$/.test(tagName)) this.#readHeading(element, marks);
    else if (/^(?:UL|OL|MENU)$/.test(tagName) && this.#depth < DEEPEST) {
      this.#readList(element, marks);
    } else if (tagName === 'BLOCKQUOTE' && this.#depth < DEEPEST) {
      const blocks = new BlockReader(this.#depth + 1).read(element, marks);
      if (blocks.length > 0) this.blocks.push({ type: 'blockquote', children: blocks });
    } else if (tagName === 'TABLE' && isDataTable(element)) {
      this.#readTable(element, marks);
    } else if (tagName === 'HR') this.blocks.push({ type: 'thematicBreak' });
    else this.#readChildren(element, marks);
  }

  /** A line of an editor that makes each line a block; an empty one parts paragraphs. */
  #readLine(element: Element, marks: Marks) {
    const isAfterText = this.#runs.length > 0 && this.#runs.at(-1)?.kind !== 'break';
    if (isAfterText) this.#runs.push({ kind: 'break' });
    this.#readChildren(element, marks);
    if (this.#runs.at(-1)?.kind !== 'break') this.#runs.push({ kind: 'break' });
  }

  #readImage(image: Element, marks: Marks) {
    const found = imageOf(image);
    if (found?.kind === 'text') this.#runs.push({ kind: 'text', text: found.text, marks });
    else if (found) this.#runs.push({ kind: 'image', text: found.alt, src: found.src, marks });
  }

  #readCheckbox(input: Element, marks: Marks) {
    if (input.getAttribute('type') !== 'checkbox') return;
    this.#runs.push({ kind: 'text', text: input.hasAttribute('checked') ? '☑ ' : '☐ ', marks });
  }

  #readInlineCode(element: Element, marks: Marks) {
    const text = codeText(element, isLeftOut).replace(/\s+/g, ' ').trim();
    if (text !== '') this.#runs.push({ kind: 'code', text, marks: marksOfLink(marks) });
  }

  #readCode(element: Element) {
    const text = codeText(element, isLeftOut);
    if (text.trim() === '') return;
    this.#endParagraph();
    this.blocks.push({ type: 'code', lang: codeLanguage(element), value: text });
  }

  #readHeading(element: Element, marks: Marks) {
    this.#readChildren(element, marks);
    const lines = linesOf(this.#runs).map((line) => phrasingOf(line, true));
    this.#runs = [];
    const children = joined(lines, { type: 'text', value: ' ' });
    const depth = DEPTHS.find((each) => element.tagName === `H${each}`);
    if (depth && children.length > 0) this.blocks.push({ type: 'heading', depth, children });
  }

  #readList(list: Element, marks: Marks) {
    const items: BlockContent[][] = [];
    for (const child of list.childNodes) {
      const isText = child instanceof Text && child.data.trim() !== '';
      const element = child instanceof Element && !isLeftOut(child) ? child : null;
      const blocks = isText || element ? this.#readItem(child, marks) : [];
      // A list right in a list, as editors write it, belongs to the item before.
      const isContinued = element && /^[UO]L$/.test(element.tagName) && items.length > 0;
      if (isContinued) items.at(-1)?.push(...blocks);
      else if (blocks.length > 0) items.push(blocks);
    }
    if (items.length > 0) this.#addList(items, list.tagName === 'OL' ? startOf(list) : null);
  }

  #readItem(item: Node, marks: Marks): BlockContent[] {
    const reader = new BlockReader(this.#depth + 1);
    if (item instanceof Element && item.tagName === 'LI') {
      return reader.read(item, marksWithin(item, marks));
    }
    const holder = item.ownerDocument?.createElement('div');
    if (!holder) return [];
    holder.append(item.cloneNode(true));
    return reader.read(holder, marks);
  }

  /** Adds a list, or its items to the list right before it that it goes on with. */
  #addList(items: BlockContent[][], start: number | null) {
    const last = this.blocks.at(-1);
    const isContinued = last?.type === 'list' && start === nextOf(last);
    const list: List = isContinued
      ? last
      : { type: 'list', ordered: start !== null, start, children: [] };
    for (const children of items) list.children.push({ type: 'listItem', children });
    list.spread = !isTight(list);
    for (const item of list.children) item.spread = list.spread;
    if (!isContinued) this.blocks.push(list);
  }

  #readTable(table: Element, marks: Marks) {
    const caption = table.querySelector(':scope > caption');
    if (caption) {
      this.#readChildren(caption, marksWithin(caption, marks));
      this.#endParagraph();
    }
    const rows: PhrasingContent[][][] = [];
    for (const cells of rowsOf(table)) {
      const row = cells.map((cell) => (cell ? this.#readCell(cell, marks, rows.length === 0) : []));
      if (row.some((content) => content.length > 0)) rows.push(row);
    }
    if (rows.length > 0) this.blocks.push(tableOf(rows));
  }

  #readCell(cell: Element, marks: Marks, isHeader: boolean): PhrasingContent[] {
    const reader = new BlockReader(DEEPEST - 1, isHeader);
    return cellContent(reader.read(cell, marksWithin(cell, marks)));
  }

  #endParagraph() {
    for (const lines of paragraphsOf(this.#runs)) {
      const children = joined(
        lines.map((line) => phrasingOf(line, this.#isBold)),
        { type: 'break' },
      );
      this.blocks.push({ type: 'paragraph', children });
    }
    this.#runs = [];
  }
}

/** A line without words in an editor that makes each line a block. */
function isEmptyLine(element: Element): boolean {
  return (
    element.tagName === 'DIV' &&
    element.textContent?.trim() === '' &&
    element.querySelector('br') !== null &&
    element.querySelector('img, table') === null
  );
}

/** Code of several lines, whatever its element. */
function isCodeBlock(element: Element): boolean {
  if (element.tagName !== 'CODE') return false;
  const isKept = marksWithin(element, PLAIN).keepsLines || isBlock(element);
  return (
    element.querySelector('br, div') !== null || (isKept && /\n/.test(element.textContent ?? ''))
  );
}

function startOf(list: Element): number {
  const first = list.querySelector(':scope > li');
  const written = Number.parseInt(
    first?.getAttribute('value') ?? list.getAttribute('start') ?? '1',
    10,
  );
  return written >= 0 && written < 1_000_000_000 ? written : 1;
}

function nextOf({ start, children }: List): number | null {
  return typeof start === 'number' ? start + children.length : null;
}

function isTight({ children }: List): boolean {
  return children.every(({ children: [first, ...others] }) => {
    const isLine = !first || first.type === 'paragraph' || first.type === 'list';
    return isLine && others.every(({ type }) => type === 'list');
  });
}

/** What a sanitised, tidied page fragment is made of. */
export function readBlocks(root: Element): Root {
  return { type: 'root', children: new BlockReader(0).read(root, PLAIN) };
}
