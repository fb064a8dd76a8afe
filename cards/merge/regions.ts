import { changeGroups } from './changeGroups';
import { changesBetween } from './changes';

export type Version = 'base' | 'mine' | 'theirs';

/** A block with its place in each version that has it, or has another one in its stead. */
export interface PlacedBlock {
  text: string;
  at: Partial<Record<Version, number>>;
}

/** A stretch of a text: one all agree on, or one that both sides changed, each in its way. */
export type Region =
  | { kind: 'agreed'; blocks: readonly PlacedBlock[] }
  | { kind: 'clash'; blocks: Readonly<Record<Version, readonly PlacedBlock[]>> };

type Blocks = Readonly<Record<Version, readonly string[]>>;
type Span = readonly [start: number, end: number];
type Spans = Readonly<Record<Version, Span>>;

const VERSIONS: readonly Version[] = ['base', 'mine', 'theirs'];

function lengthOf([start, end]: Span): number {
  return end - start;
}

/** The blocks of a version in a region. Where regions are as long, block stands for block. */
function placed(blocks: Blocks, spans: Spans, version: Version): PlacedBlock[] {
  const [start, end] = spans[version];
  const alike = VERSIONS.filter((each) => lengthOf(spans[each]) === end - start);
  return blocks[version].slice(start, end).map((text, index) => ({
    text,
    at: Object.fromEntries(alike.map((each) => [each, spans[each][0] + index])),
  }));
}

function agreed(blocks: Blocks, spans: Spans, version: Version): Region {
  return { kind: 'agreed', blocks: placed(blocks, spans, version) };
}

function within(blocks: Blocks, spans: Spans, version: Version): readonly string[] {
  return blocks[version].slice(...spans[version]);
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

function standIn(texts: readonly string[], blocks: readonly string[]): boolean {
  let met = 0;
  for (const block of blocks) if (block === texts[met]) met += 1;
  return met === texts.length;
}

/**
 * Whether a side has every change of the other, and others of its own: so it is when it was merged from
 * that other before. Not where that one took blocks away for which it put none: what stands in their
 * place may be what this side made of them, and that is for a person.
 */
function goesFurther(
  further: readonly string[],
  other: readonly string[],
  base: readonly string[],
): boolean {
  const changes = changesBetween(base, other);
  if (changes.some(({ from, to, start, end }) => end - start < to - from)) return false;
  const removed = new Set(changes.flatMap(({ from, to }) => base.slice(from, to)));
  const added = changes.flatMap(({ start, end }) => other.slice(start, end));
  return standIn(added, further) && !further.some((block) => removed.has(block));
}

/** The region of a stretch that at least one side changed. */
function changedRegion(blocks: Blocks, spans: Spans, sides: ReadonlySet<Version>): Region {
  if (!sides.has('theirs')) return agreed(blocks, spans, 'mine');
  if (!sides.has('mine')) return agreed(blocks, spans, 'theirs');
  const [base, mine, theirs] = [
    within(blocks, spans, 'base'),
    within(blocks, spans, 'mine'),
    within(blocks, spans, 'theirs'),
  ];
  if (sameTexts(mine, theirs)) return agreed(blocks, spans, 'mine');
  const isMineFurther = goesFurther(mine, theirs, base);
  if (isMineFurther !== goesFurther(theirs, mine, base)) {
    return agreed(blocks, spans, isMineFurther ? 'mine' : 'theirs');
  }
  return {
    kind: 'clash',
    blocks: {
      base: placed(blocks, spans, 'base'),
      mine: placed(blocks, spans, 'mine'),
      theirs: placed(blocks, spans, 'theirs'),
    },
  };
}

/** Neighbours of a kind as one, without what is empty. */
function joined(regions: readonly Region[]): Region[] {
  const runs: Region[][] = [];
  for (const region of regions) {
    if (region.kind === 'agreed' && region.blocks.length === 0) continue;
    const run = runs.at(-1);
    if (run?.[0]?.kind === region.kind) run.push(region);
    else runs.push([region]);
  }
  return runs.map((run) => {
    const agreed = run.flatMap((region) => (region.kind === 'agreed' ? region.blocks : []));
    if (agreed.length > 0) return { kind: 'agreed', blocks: agreed };
    const of = (version: Version) =>
      run.flatMap((region) => (region.kind === 'clash' ? region.blocks[version] : []));
    return { kind: 'clash', blocks: { base: of('base'), mine: of('mine'), theirs: of('theirs') } };
  });
}

/**
 * The regions of three versions (three-way merge by the changes of each side against the base). Changes
 * of neighbouring blocks do not clash; changes of one block and additions at one place do.
 */
export function threeWayRegions(blocks: Blocks): Region[] {
  const regions: Region[] = [];
  const at = { base: 0, mine: 0, theirs: 0 };
  const next = (base: number, mine: number, theirs: number): Spans => {
    const spans: Spans = {
      base: [at.base, at.base + base],
      mine: [at.mine, at.mine + mine],
      theirs: [at.theirs, at.theirs + theirs],
    };
    for (const version of VERSIONS) at[version] = spans[version][1];
    return spans;
  };
  for (const { from, to, sides, growth } of changeGroups(blocks.base, blocks.mine, blocks.theirs)) {
    const before = from - at.base;
    regions.push(agreed(blocks, next(before, before, before), 'base'));
    const spans = next(to - from, to - from + growth.mine, to - from + growth.theirs);
    regions.push(changedRegion(blocks, spans, sides));
  }
  const rest = blocks.base.length - at.base;
  regions.push(agreed(blocks, next(rest, rest, rest), 'base'));
  return joined(regions);
}

/** The regions of two versions whose base is unknown: what is not in both clashes. */
export function twoWayRegions(mine: readonly string[], theirs: readonly string[]): Region[] {
  const both = (at: number, start: number, text: string): PlacedBlock => ({
    text,
    at: { mine: at, theirs: start },
  });
  const regions: Region[] = [];
  let done = 0;
  let shift = 0;
  const agreedUpTo = (end: number) => {
    const texts = mine.slice(done, end);
    const from = done;
    regions.push({
      kind: 'agreed',
      blocks: texts.map((text, index) => both(from + index, from + index + shift, text)),
    });
  };
  for (const { from, to, start, end } of changesBetween(mine, theirs)) {
    agreedUpTo(from);
    regions.push({
      kind: 'clash',
      blocks: {
        base: [],
        mine: mine.slice(from, to).map((text, index) => ({ text, at: { mine: from + index } })),
        theirs: theirs
          .slice(start, end)
          .map((text, index) => ({ text, at: { theirs: start + index } })),
      },
    });
    done = to;
    shift = end - to;
  }
  agreedUpTo(mine.length);
  return joined(regions);
}
