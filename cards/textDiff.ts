import { diffArrays } from 'diff';

/** A piece of a paragraph; what was removed stands before what came in its place. */
export interface Run {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Some of the paragraphs of two texts, each with the empty lines behind it. */
export type TextBlock =
  | { kind: 'same' | 'added' | 'removed'; paragraphs: string[] }
  /** One paragraph that was changed. */
  | { kind: 'changed'; runs: Run[] };

/** So many steps are looked for between two lists; beyond them one is another text. */
const MOST_PARAGRAPH_STEPS = 2_000;
const MOST_WORD_STEPS = 1_000;
/** Paragraphs are the same, changed, where they share so much of their words. */
const ALIKE = 0.4;
/** Paragraphs that went are held against so many that came. */
const LOOKED_AT = 20;

/** The paragraphs of a text, that together are the text. */
function paragraphsOf(text: string): string[] {
  return text.match(/[\s\S]+?(?:\n{2,}|$)/g) ?? [];
}

/** The words of a text and what stands between them, that together are the text. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+|\s+|[\s\S]/gu) ?? [];
}

interface Step {
  kind: 'same' | 'added' | 'removed';
  values: string[];
}

/** The steps from one list to another, Myers' shortest where that is not too long. */
function stepsOf(before: string[], after: string[], most: number): Step[] {
  const found = diffArrays(before, after, { maxEditLength: most });
  if (!found) {
    const all: Step[] = [
      { kind: 'removed', values: before },
      { kind: 'added', values: after },
    ];
    return all;
  }
  return found.map(({ value, added, removed }): Step => {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    return { kind, values: value };
  });
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    if (/[\p{L}\p{N}]/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function sizeOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, each) => sum + each, 0);
}

/** How much two paragraphs have of each other's words, 0 to 1 (Dice's coefficient over the words). */
function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  const all = sizeOf(one) + sizeOf(other);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** Whether a run is nothing but space between two changes: to keep it would tear words apart. */
function isSpeck(steps: readonly Step[], at: number): boolean {
  const { kind, values } = steps[at] ?? { kind: 'added', values: [] };
  const isBetween = steps[at - 1] !== undefined && steps[at + 1] !== undefined;
  return kind === 'same' && isBetween && values.join('').trim() === '';
}

/** The steps as runs: of what changes together, all that went and then all that came. */
function runsOf(steps: readonly Step[]): Run[] {
  const runs: Run[] = [];
  let [gone, come] = ['', ''];
  const flush = () => {
    if (gone !== '') runs.push({ kind: 'removed', text: gone });
    if (come !== '') runs.push({ kind: 'added', text: come });
    [gone, come] = ['', ''];
  };
  for (const [at, { kind, values }] of steps.entries()) {
    const text = values.join('');
    const isBoth = isSpeck(steps, at);
    if (kind === 'same' && !isBoth) {
      flush();
      runs.push({ kind, text });
      continue;
    }
    if (kind !== 'added') gone += text;
    if (kind !== 'removed') come += text;
  }
  flush();
  return runs;
}

/** A changed paragraph; null where too little of it stayed to be worth reading so. */
function changed(before: string, after: string): TextBlock | null {
  const steps = stepsOf(wordsOf(before), wordsOf(after), MOST_WORD_STEPS);
  if (!steps.some(({ kind }) => kind === 'same')) return null;
  return { kind: 'changed', runs: runsOf(steps) };
}

/** Paragraphs that went and those that came in their place, each beside the one that it became. */
function replaced(gone: readonly string[], come: readonly string[]): TextBlock[] {
  const words = come.map((paragraph) => countOf(wordsOf(paragraph)));
  const blocks: TextBlock[] = [];
  let next = 0;
  for (const paragraph of gone) {
    const own = countOf(wordsOf(paragraph));
    const candidates = words.slice(next, next + LOOKED_AT);
    const found = candidates.findIndex((other) => likeness(own, other) >= ALIKE);
    const twin = found < 0 ? undefined : come[next + found];
    const block = twin === undefined ? null : changed(paragraph, twin);
    if (!block) {
      blocks.push({ kind: 'removed', paragraphs: [paragraph] });
      continue;
    }
    const before = come.slice(next, next + found);
    blocks.push({ kind: 'added', paragraphs: before }, block);
    next += found + 1;
  }
  return [...blocks, { kind: 'added', paragraphs: come.slice(next) }];
}

/** Without what is empty, and with neighbours of a kind as one. */
function gathered(blocks: readonly TextBlock[]): TextBlock[] {
  const all: TextBlock[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (block.kind === 'changed') all.push(block);
    else if (block.paragraphs.length === 0) continue;
    else if (last && last.kind !== 'changed' && last.kind === block.kind) {
      last.paragraphs.push(...block.paragraphs);
    } else all.push({ kind: block.kind, paragraphs: [...block.paragraphs] });
  }
  return all;
}

/**
 * What makes one text of another, paragraph by paragraph and, within those that were changed, word by word.
 * What is said of the first alone and what is said of both give the first, sign by sign; likewise the second.
 * The work is bounded: where two texts have next to nothing in common, one is removed and the other added.
 */
export function textDiff(before: string, after: string): TextBlock[] {
  const steps = stepsOf(paragraphsOf(before), paragraphsOf(after), MOST_PARAGRAPH_STEPS);
  const blocks: TextBlock[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  for (const { kind, values } of steps) {
    if (kind === 'removed') gone = [...gone, ...values];
    else if (kind === 'added') come = [...come, ...values];
    else {
      blocks.push(...replaced(gone, come), { kind, paragraphs: values });
      [gone, come] = [[], []];
    }
  }
  return gathered([...blocks, ...replaced(gone, come)]);
}

/** The text of one side of a diff. */
export function sideOf(blocks: readonly TextBlock[], side: 'before' | 'after'): string {
  const left = side === 'before' ? 'added' : 'removed';
  return blocks
    .flatMap((block) => {
      if (block.kind === left) return [];
      if (block.kind !== 'changed') return block.paragraphs;
      return block.runs.flatMap(({ kind, text }) => (kind === left ? [] : text));
    })
    .join('');
}
