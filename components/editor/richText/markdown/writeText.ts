import { blockShapes } from './blockShape';
import { filledBlocks } from './blockTree';
import { type Definitions, type ReadText, readBlocks } from './readBlocks';
import type { RichBlock } from './richNodes';
import { LIST_MARKERS, type ListMarkers, writeBlock } from './writeBlock';

/** A block at the top of a document: by its identity, which it keeps as long as nobody touches it. */
export interface TopBlock {
  key: object;
  /** Asked for only where the block is new. */
  block(): RichBlock;
}

/** What stands in the Markdown for a block, and where that stood in the text that was read. */
interface Placed extends TopBlock {
  markdown: string;
  /** Where it stood; null for one that is new. */
  index: number | null;
  /** Whose place it has among the old ones, for the white space around it. */
  slot: number | null;
}

const WIDE = '\n\n';
/** What sets two blocks apart that would be one with white space alone. */
const WALL = '\n\n<!-- -->\n\n';
/** The start of what neither takes in what is around it nor is taken in, with an empty line between. */
const SELF_CONTAINED = /^[^\s>*+\-\d<[|`~]/;
const DEFINITION = /^ {0,3}\[[^\]]+\]:/;

function shapesOf(markdown: string, definitions: Definitions): string[] {
  return readBlocks(markdown, definitions).blocks.map(({ block }) => blockShapes([block]));
}

/** Whether two pieces of Markdown are each read as by itself when they stand one behind the other. */
function standApart(a: string, seam: string, b: string, definitions: Definitions): boolean {
  const both = shapesOf(a + seam + b, definitions);
  return both.join() === [...shapesOf(a, definitions), ...shapesOf(b, definitions)].join();
}

/**
 * Writes a document back into the text it was read from. A block that nobody touched has its own Markdown,
 * byte for byte, and so has the white space between two that stand beside each other as they did. What is new
 * is written so that it is read back as it is.
 */
export class TextWriter {
  readonly #text: string;
  readonly #read: ReadText;
  readonly #indexes = new WeakMap<object, number>();
  #written = new WeakMap<object, string>();
  #definitions: Definitions;
  #definitionText: string;
  readonly #inexact = new WeakSet<object>();
  #losses: readonly RichBlock[] = [];

  /**
   * @param text as it was, with its own line ends.
   * @param read the same with line ends of one sign.
   * @param keys the blocks of the document that was made of it, in order.
   */
  constructor(text: string, read: ReadText, keys: readonly object[]) {
    this.#text = text;
    this.#read = read;
    keys.slice(0, read.blocks.length).forEach((key, index) => {
      this.#indexes.set(key, index);
    });
    this.#definitions = read.definitions;
    this.#definitionText = this.#definitionsOf(read.blocks.map(({ source }) => source));
  }

  #definitionsOf(sources: readonly string[]): string {
    return sources.filter((source) => DEFINITION.test(source)).join('\n');
  }

  #sourceAt(index: number | null | undefined): string | undefined {
    return typeof index === 'number' ? this.#read.blocks[index]?.source : undefined;
  }

  #fresh(top: TopBlock, markers?: ListMarkers): string {
    const known = markers ? undefined : this.#written.get(top.key);
    if (known !== undefined) return known;
    const { markdown, isExact } = writeBlock(top.block(), this.#definitions, markers);
    if (isExact) this.#inexact.delete(top.key);
    else this.#inexact.add(top.key);
    if (!markers) this.#written.set(top.key, markdown);
    return markdown;
  }

  #placed(document: readonly TopBlock[]): Placed[] {
    const all = document.flatMap((top): Placed[] => {
      const index = this.#indexes.get(top.key) ?? null;
      const source = this.#sourceAt(index);
      if (source !== undefined) return [{ ...top, markdown: source, index, slot: index }];
      const isFilled = filledBlocks([top.block()]).length > 0;
      return isFilled ? [{ ...top, markdown: '', index: null, slot: null }] : [];
    });
    this.#findSlots(all);
    return all;
  }

  /** A new block between two old ones stands in the place of the one that was there. */
  #findSlots(all: Placed[]): void {
    for (let start = 0; start < all.length; start += 1) {
      if (all[start]?.index !== null) continue;
      let end = start;
      while (end < all.length && all[end]?.index === null) end += 1;
      const before = start === 0 ? -1 : (all[start - 1]?.index ?? -1);
      const after = all[end]?.index ?? this.#read.blocks.length;
      const isInPlace = after - before - 1 === end - start;
      all.slice(start, end).forEach((each, offset) => {
        if (isInPlace) each.slot = before + 1 + offset;
        this.#write(each);
      });
      start = end;
    }
  }

  /** A block that says again what stood in its place, as after an undo, is written as it was. */
  #write(placed: Placed): void {
    const original = placed.slot === null ? undefined : this.#read.blocks[placed.slot];
    const isKnown = this.#written.has(placed.key);
    if (original && !isKnown && blockShapes([placed.block()]) === blockShapes([original.block])) {
      placed.markdown = original.source;
      placed.index = placed.slot;
    } else placed.markdown = this.#fresh(placed);
  }

  /** A label that means something else now would change what a block says that nobody touched. */
  #withDefinitions(placed: readonly Placed[]): Placed[] {
    const text = this.#definitionsOf(placed.map(({ markdown }) => markdown));
    if (text !== this.#definitionText) {
      this.#definitionText = text;
      this.#definitions = readBlocks(text).definitions;
      this.#written = new WeakMap();
    }
    if (text === this.#definitionsOf(this.#read.blocks.map(({ source }) => source))) {
      return [...placed];
    }
    return placed.map((each) => {
      if (!each.markdown.includes('[') || DEFINITION.test(each.markdown)) return each;
      const shape = blockShapes([each.block()]);
      const isSame = shapesOf(each.markdown, this.#definitions).join() === shape;
      return isSame ? each : { ...each, markdown: this.#fresh(each), index: null };
    });
  }

  /** The white space between two blocks, and the second as it can stand behind the first. */
  #joined(before: Placed, after: Placed): { seam: string; after: Placed } {
    const areNeighbours = before.slot !== null && after.slot === before.slot + 1;
    const kept = areNeighbours ? (this.#read.seams[before.slot ?? 0] ?? WIDE) : WIDE;
    if (areNeighbours && before.index !== null && after.index !== null)
      return { seam: kept, after };
    const isPlain = [before, after].every(({ markdown }) => SELF_CONTAINED.test(markdown));
    for (const seam of new Set([kept, WIDE])) {
      const isApart = isPlain && /\n[ \t]*\n/.test(seam);
      if (isApart || standApart(before.markdown, seam, after.markdown, this.#definitions)) {
        return { seam, after };
      }
    }
    for (const markers of LIST_MARKERS) {
      const markdown = this.#fresh(after, markers);
      if (standApart(before.markdown, WIDE, markdown, this.#definitions)) {
        return { seam: WIDE, after: { ...after, markdown, index: null } };
      }
    }
    return { seam: WALL, after };
  }

  #isUntouched(placed: readonly Placed[]): boolean {
    return (
      placed.length === this.#read.blocks.length &&
      placed.every(({ index }, position) => index === position)
    );
  }

  /** The blocks of what was written last whose look Markdown could not say in full. */
  get losses(): readonly RichBlock[] {
    return this.#losses;
  }

  /** The document as Markdown. */
  write(document: readonly TopBlock[]): string {
    const all = this.#withDefinitions(this.#placed(document));
    this.#losses = all
      .filter(({ index, key }) => index === null && this.#inexact.has(key))
      .map((each) => each.block());
    if (this.#isUntouched(all)) return this.#text;
    let last: Placed | null = null;
    const pieces: string[] = [];
    for (const each of all) {
      const { seam, after }: { seam: string; after: Placed } = last
        ? this.#joined(last, each)
        : { seam: each.index === 0 ? this.#read.lead : '', after: each };
      pieces.push(seam, after.markdown);
      last = after;
    }
    if (last) pieces.push(/\n/.test(this.#read.end) ? this.#read.end : '');
    const markdown = pieces.join('');
    return this.#text.includes('\r\n') ? markdown.replace(/\n/g, '\r\n') : markdown;
  }
}
