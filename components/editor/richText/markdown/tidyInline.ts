import type { RichInline, RichMark } from './richNodes';

const LOOKS = ['bold', 'italic', 'strike'] as const;

type End = 'start' | 'end';

function marksOf({ marks = [] }: RichInline): readonly RichMark[] {
  return marks;
}

function has(leaf: RichInline, type: RichMark['type']): boolean {
  return marksOf(leaf).some((mark) => mark.type === type);
}

function without(leaf: RichInline, type: RichMark['type']): RichInline {
  return { ...leaf, marks: marksOf(leaf).filter((mark) => mark.type !== type) };
}

/** Whether a piece is words whose signs are escaped, as opposed to code and source. */
export function isWords(leaf: RichInline): leaf is RichInline & { type: 'text' } {
  return leaf.type === 'text' && !has(leaf, 'code') && !has(leaf, 'source');
}

/** The white space of some words at one end, as a piece of its own. */
function cut(leaf: RichInline, end: End): { space: RichInline | null; rest: RichInline | null } {
  if (leaf.type === 'hardBreak') return { space: leaf, rest: null };
  if (!isWords(leaf)) return { space: null, rest: leaf };
  const trimmed = leaf.text.replace(end === 'start' ? /^[ \t\n]+/ : /[ \t\n]+$/, '');
  const length = leaf.text.length - trimmed.length;
  if (length === 0) return { space: null, rest: leaf };
  const text = end === 'start' ? leaf.text.slice(0, length) : leaf.text.slice(trimmed.length);
  const space = { ...leaf, text };
  return { space, rest: trimmed === '' ? null : { ...leaf, text: trimmed } };
}

/** Takes a look from the white space and the breaks at one end of each stretch that has it. */
function loosened(
  leaves: readonly RichInline[],
  type: (typeof LOOKS)[number],
  end: End,
): RichInline[] {
  const done: RichInline[] = [];
  let isInside = false;
  for (const leaf of end === 'start' ? leaves : [...leaves].reverse()) {
    if (!has(leaf, type) || isInside) {
      isInside = has(leaf, type);
      done.push(leaf);
      continue;
    }
    const { space, rest } = cut(leaf, end);
    if (space) done.push(without(space, type));
    if (rest) done.push(rest);
    isInside = rest !== null;
  }
  return end === 'start' ? done : done.reverse();
}

/** A piece without white space at its start; null where nothing is left. */
function withoutStart(leaf: RichInline): RichInline | null {
  if (!isWords(leaf)) return leaf;
  const text = leaf.text.replace(/^[ \t\n]+/, '');
  return text === '' ? null : { ...leaf, text };
}

/** A break that the editor made and that ends nothing; one that the Markdown wrote as HTML stays. */
function isIdleBreak(leaf: RichInline | undefined): boolean {
  return leaf?.type === 'hardBreak' && !leaf.attrs.isHtml;
}

/** A line without white space at its ends and around breaks, and without breaks that end nothing. */
function trimmed(leaves: readonly RichInline[]): RichInline[] {
  const done: RichInline[] = [];
  for (const leaf of leaves) {
    const last = done.at(-1);
    if (leaf.type === 'hardBreak') {
      if (!last && !leaf.attrs.isHtml) continue;
      dropSpaceAtEnd(done);
      done.push(leaf);
      continue;
    }
    const isStart = !last || last.type === 'hardBreak';
    const kept = isStart ? withoutStart(leaf) : leaf;
    if (kept) done.push(kept);
  }
  dropSpaceAtEnd(done);
  while (isIdleBreak(done.at(-1))) {
    done.pop();
    dropSpaceAtEnd(done);
  }
  return done;
}

function dropSpaceAtEnd(leaves: RichInline[]): void {
  for (let last = leaves.at(-1); last && isWords(last); last = leaves.at(-1)) {
    const text = last.text.replace(/[ \t\n]+$/, '');
    if (text === last.text) return;
    leaves.pop();
    if (text !== '') leaves.push({ ...last, text });
  }
}

function order(a: RichMark, b: RichMark): number {
  return a.type < b.type ? -1 : Number(a.type > b.type);
}

function sameMarks(a: RichInline, b: RichInline): boolean {
  return JSON.stringify(marksOf(a)) === JSON.stringify(marksOf(b));
}

/** Pieces of text that look alike as one. */
export function merged(leaves: readonly RichInline[]): RichInline[] {
  const done: RichInline[] = [];
  for (const leaf of leaves) {
    const last = done.at(-1);
    if (last?.type === 'text' && leaf.type === 'text' && sameMarks(last, leaf)) {
      done[done.length - 1] = { ...last, text: last.text + leaf.text };
    } else done.push(leaf);
  }
  return done;
}

/**
 * A line as Markdown can say it: a look neither begins nor ends with white space, nor does the line; marks
 * stand in one order.
 */
export function tidyInline(content: readonly RichInline[] | undefined): RichInline[] {
  let leaves: RichInline[] = (content ?? []).map((leaf) => ({
    ...leaf,
    marks: [...marksOf(leaf)].sort(order),
  }));
  // What is shown as source is said sign by sign.
  leaves = leaves.map((leaf) =>
    leaf.type === 'text' && !has(leaf, 'source')
      ? { ...leaf, text: leaf.text.replace(/\s*\n\s*/g, ' ') }
      : leaf,
  );
  for (const look of LOOKS) {
    leaves = loosened(loosened(merged(leaves), look, 'start'), look, 'end');
  }
  return merged(trimmed(merged(leaves)));
}
