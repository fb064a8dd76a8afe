import { type Block, type Inline, type Marks, PLAIN, type Run } from './blocks';
import { cellLines } from './cellLines';
import { codeLanguage, codeText } from './codeSample';
import { imageOf, isBlock, isLeftOut, marksOfLink, marksWithin } from './elements';
import { linesOf, paragraphsOf } from './runLines';
import { isDataTable, rowsOf } from './tableRows';

/** Lists and quotes deeper than this are read as if they stood here: no reader follows further. */
const DEEPEST = 8;

/** Reads the blocks of one level: of the text, a list item or a quote. */
class BlockReader {
  readonly blocks: Block[] = [];
  readonly #depth: number;
  #runs: Run[] = [];

  constructor(depth: number) {
    this.#depth = depth;
  }

  /** Reads what is in an element, and ends the last paragraph. */
  read(element: Element, marks: Marks): Block[] {
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
      if (blocks.length > 0) this.blocks.push({ kind: 'quote', blocks });
    } else if (tagName === 'TABLE' && isDataTable(element)) {
      this.#readTable(element, marks);
    } else if (tagName === 'HR') this.blocks.push({ kind: 'rule' });
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
    this.blocks.push({ kind: 'code', text, language: codeLanguage(element) });
  }

  #readHeading(element: Element, marks: Marks) {
    this.#readChildren(element, marks);
    const line = linesOf(this.#runs).flatMap((each, index): Inline[] =>
      index === 0 ? each : [{ kind: 'text', text: ' ', marks: PLAIN }, ...each],
    );
    this.#runs = [];
    const level = Number(element.tagName[1]);
    if (line.length > 0) this.blocks.push({ kind: 'heading', level, line });
  }

  #readList(list: Element, marks: Marks) {
    const items: Block[][] = [];
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

  #readItem(item: Node, marks: Marks): Block[] {
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
  #addList(items: Block[][], start: number | null) {
    const last = this.blocks.at(-1);
    const isContinued = last?.kind === 'list' && start === nextOf(last);
    if (isContinued) last.items.push(...items);
    else this.blocks.push({ kind: 'list', start, items });
  }

  #readTable(table: Element, marks: Marks) {
    const caption = table.querySelector(':scope > caption');
    if (caption) {
      this.#readChildren(caption, marksWithin(caption, marks));
      this.#endParagraph();
    }
    const rows = rowsOf(table).map((cells) =>
      cells.map((cell) =>
        cell ? cellLines(new BlockReader(DEEPEST - 1).read(cell, marksWithin(cell, marks))) : [],
      ),
    );
    const filled = rows.filter((row) => row.some((cell) => cell.length > 0));
    if (filled.length > 0) this.blocks.push({ kind: 'table', rows: filled });
  }

  #endParagraph() {
    for (const lines of paragraphsOf(this.#runs)) this.blocks.push({ kind: 'paragraph', lines });
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

function nextOf(list: Extract<Block, { kind: 'list' }>): number | null {
  return list.start === null ? null : list.start + list.items.length;
}

/** What a sanitised, tidied page fragment is made of. */
export function readBlocks(root: Element): Block[] {
  return new BlockReader(0).read(root, PLAIN);
}
