import type { PhrasingContent } from 'mdast';
import type { RichInline, RichMark } from './richNodes';
import { isWords, merged } from './tidyInline';
import type { VariableMarks } from './variableMarks';

type Outer = { type: 'bold' | 'italic' | 'strike' } | Extract<RichMark, { type: 'link' }>;

/** From the outside in, where two marks go equally far. */
const ORDER: readonly Outer['type'][] = ['bold', 'italic', 'strike', 'link'];

/** Where breaks are written as HTML, as a line cannot end there. */
export interface PhrasingPlace {
  isOneLine: boolean;
  variables: VariableMarks;
}

function isOuter(mark: RichMark): mark is RichMark & Outer {
  return mark.type !== 'code' && mark.type !== 'source';
}

function sameMark(a: RichMark, b: RichMark): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isIn(leaf: RichInline, mark: RichMark): boolean {
  return (leaf.marks ?? []).some((each) => sameMark(each, mark));
}

/** How many pieces from `start` on have a mark. */
function reach(leaves: readonly RichInline[], start: number, mark: RichMark): number {
  let end = start;
  for (let leaf = leaves[end]; leaf && isIn(leaf, mark); leaf = leaves[end]) end += 1;
  return end - start;
}

function textLeaf({ text: value, marks = [] }: RichInline & { type: 'text' }): PhrasingContent {
  if (marks.some(({ type }) => type === 'source')) return { type: 'html', value };
  return { type: marks.some(({ type }) => type === 'code') ? 'inlineCode' : 'text', value };
}

function leafOf(leaf: RichInline, { isOneLine, variables }: PhrasingPlace): PhrasingContent {
  switch (leaf.type) {
    case 'text':
      return textLeaf(leaf);
    case 'hardBreak':
      return isOneLine || leaf.attrs.isHtml ? { type: 'html', value: '<br>' } : { type: 'break' };
    case 'variable':
      return { type: 'text', value: variables.markOf(leaf.attrs.source) };
    case 'image': {
      const { src, alt, title } = leaf.attrs;
      const of = (text: string) => variables.mark(text);
      return { type: 'image', url: of(src), alt: of(alt), title: title && of(title) };
    }
  }
}

function wrapped(mark: Outer, children: PhrasingContent[], place: PhrasingPlace): PhrasingContent {
  if (mark.type === 'link') {
    const { href, title } = mark.attrs;
    const of = (text: string) => place.variables.mark(text);
    return { type: 'link', url: of(href), title: title && of(title), children };
  }
  switch (mark.type) {
    case 'bold':
      return { type: 'strong', children };
    case 'italic':
      return { type: 'emphasis', children };
    case 'strike':
      return { type: 'delete', children };
  }
}

function nested(
  leaves: readonly RichInline[],
  open: readonly RichMark[],
  place: PhrasingPlace,
): PhrasingContent[] {
  const done: PhrasingContent[] = [];
  for (let index = 0; index < leaves.length; ) {
    const leaf = leaves[index];
    if (!leaf) break;
    const marks = (leaf.marks ?? [])
      .filter(isOuter)
      .filter((mark) => !open.some((each) => sameMark(each, mark)))
      .map((mark) => ({ mark, length: reach(leaves, index, mark) }))
      .sort(
        (a, b) => b.length - a.length || ORDER.indexOf(a.mark.type) - ORDER.indexOf(b.mark.type),
      );
    const [widest] = marks;
    if (widest) {
      const inner = leaves.slice(index, index + widest.length);
      done.push(wrapped(widest.mark, nested(inner, [...open, widest.mark], place), place));
    } else done.push(leafOf(leaf, place));
    index += widest?.length ?? 1;
  }
  return done;
}

/** Texts in a row as one, so that what must be escaped is seen as a whole. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const done: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = done.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else done.push('children' in node ? { ...node, children: joined(node.children) } : node);
  }
  return done;
}

/** A variable within code is text there, as it has no look of its own. */
function inCode(leaf: RichInline): RichInline {
  const isCode = leaf.type === 'variable' && (leaf.marks ?? []).some(({ type }) => type === 'code');
  return isCode ? { type: 'text', text: leaf.attrs.source, marks: leaf.marks ?? [] } : leaf;
}

function isSource(leaf: RichInline | undefined): boolean {
  return (leaf?.marks ?? []).some(({ type }) => type === 'source');
}

/** The library takes a line's end before HTML away: at the start of a line that could be a block. */
function withHtmlBreaks(leaves: readonly RichInline[]): RichInline[] {
  return leaves.map((leaf, index) =>
    leaf.type === 'hardBreak' && isSource(leaves[index + 1])
      ? { ...leaf, attrs: { isHtml: true } }
      : leaf,
  );
}

/** The parser takes a hard space at the ends of a line, or of a cell, for one that says nothing. */
function withHardSpaces(leaves: readonly RichInline[]): RichInline[] {
  return leaves.flatMap((leaf): RichInline[] => {
    if (!isWords(leaf)) return [leaf];
    return leaf.text.split(/(^\u00a0+|\u00a0+$)/).flatMap((text): RichInline[] => {
      if (text === '') return [];
      if (!/^\u00a0+$/.test(text)) return [{ ...leaf, text }];
      const marks: RichMark[] = [...(leaf.marks ?? []), { type: 'source' }];
      return [{ type: 'text', text: '&nbsp;'.repeat(text.length), marks }];
    });
  });
}

/** A tidy line as the tree that Markdown is written from, each mark as wide as it goes. */
export function phrasingOf(leaves: readonly RichInline[], place: PhrasingPlace): PhrasingContent[] {
  const written = withHtmlBreaks(withHardSpaces(merged(leaves.map(inCode))));
  return joined(nested(written, [], place));
}
