import { splitBlocks } from './blocks';
import { bothSides } from './bothSides';
import { type PlacedBlock, type Region, threeWayRegions, twoWayRegions } from './regions';
import { Seams, type Texts } from './seams';
import { decide, type Sides } from './twoSided';

/** One of the ways in which a clash can be settled; `both` is mine, then theirs, what both hold once. */
export type TextVariant = 'base' | 'mine' | 'theirs' | 'both';

/**
 * A stretch of a merged text with the white space around it. The pieces of a text, each clash in one
 * of its variants, give the whole text when they are put one behind the other.
 */
export type TextPiece =
  | { kind: 'agreed'; text: string }
  | ({ kind: 'clash' } & Record<TextVariant, string>);

/** What becomes of a text that both sides changed. */
export type MergedText =
  | { kind: 'merged'; text: string }
  | { kind: 'open'; pieces: readonly TextPiece[] };

/** The whole text with every clash in one variant. */
export function textOf(pieces: readonly TextPiece[], variant: TextVariant): string {
  return pieces.map((piece) => (piece.kind === 'agreed' ? piece.text : piece[variant])).join('');
}

function blocksIn(regions: readonly Region[], side: 'mine' | 'theirs'): PlacedBlock[] {
  return regions.flatMap(({ kind, blocks }) => (kind === 'agreed' ? blocks : blocks[side]));
}

function lastOf(region: Region | undefined): PlacedBlock | undefined {
  return region?.kind === 'agreed' ? region.blocks.at(-1) : undefined;
}

function firstOf(region: Region | undefined): PlacedBlock | undefined {
  return region?.kind === 'agreed' ? region.blocks[0] : undefined;
}

/** The blocks of both sides of each clash, which take long to find in long texts. */
type Both = ReadonlyMap<Region, readonly PlacedBlock[]>;

function bothIn(regions: readonly Region[]): Both {
  const both = new Map<Region, readonly PlacedBlock[]>();
  for (const region of regions) {
    if (region.kind === 'agreed') continue;
    both.set(region, bothSides(region.blocks.mine, region.blocks.theirs));
  }
  return both;
}

function piecesOf(regions: readonly Region[], both: Both, seams: Seams): TextPiece[] {
  const pieces = regions.map((region, index): TextPiece => {
    if (region.kind === 'agreed') return { kind: 'agreed', text: seams.join(region.blocks) };
    const before = lastOf(regions[index - 1]);
    const after = firstOf(regions[index + 1]);
    const framed = (text: string, first?: PlacedBlock, last?: PlacedBlock) => {
      if (!first || !last) return before && after ? seams.between(before, after) : '';
      const start = before ? seams.between(before, first) : '';
      return start + text + (after ? seams.between(last, after) : '');
    };
    const variant = (blocks: readonly PlacedBlock[]) =>
      framed(seams.join(blocks), blocks[0], blocks.at(-1));
    const { base, mine, theirs } = region.blocks;
    return {
      ...{ kind: 'clash', base: variant(base), mine: variant(mine), theirs: variant(theirs) },
      both: variant(both.get(region) ?? []),
    };
  });
  const space = (text: string): TextPiece[] => (text === '' ? [] : [{ kind: 'agreed', text }]);
  return [...space(seams.lead), ...pieces, ...space(seams.end)];
}

/**
 * Whether the text, read again, holds the very blocks it was put together from: none ran into its
 * neighbour, as one does behind a fence that another edit left open.
 */
function isSound(regions: readonly Region[], pieces: readonly TextPiece[]): boolean {
  return (['mine', 'theirs'] as const).every((side) => {
    const found = splitBlocks(textOf(pieces, side)).blocks;
    const meant = blocksIn(regions, side);
    return found.length === meant.length && meant.every(({ text }, index) => text === found[index]);
  });
}

/** The two texts side by side, where no block of one can stand safely among those of the other. */
function whole({ base, mine, theirs }: Sides<string>, seams: Seams): TextPiece[] {
  const both = mine + seams.wide + theirs;
  return [{ kind: 'clash', base: base?.value ?? '', mine, theirs, both }];
}

/**
 * The three-way merge of a Markdown text, block by block: what one side alone changed is taken, what
 * both changed in different ways is a clash, and so is what both added at one place. Without a base
 * all that is not in both clashes. Any text will do.
 */
export function mergeText(sides: Sides<string>): MergedText {
  const verdict = decide(sides);
  if (verdict.kind === 'settled') return { kind: 'merged', text: verdict.value };
  const texts: Texts = {
    base: sides.base && splitBlocks(sides.base.value),
    mine: splitBlocks(sides.mine),
    theirs: splitBlocks(sides.theirs),
  };
  const regions = texts.base
    ? threeWayRegions({
        base: texts.base.blocks,
        mine: texts.mine.blocks,
        theirs: texts.theirs.blocks,
      })
    : twoWayRegions(texts.mine.blocks, texts.theirs.blocks);
  const both = bothIn(regions);
  const soundPieces = (isCareful: boolean): TextPiece[] | null => {
    const pieces = piecesOf(regions, both, new Seams(texts, isCareful));
    return isSound(regions, pieces) ? pieces : null;
  };
  const pieces = soundPieces(false) ?? soundPieces(true) ?? whole(sides, new Seams(texts, true));
  return pieces.every(({ kind }) => kind === 'agreed')
    ? { kind: 'merged', text: textOf(pieces, 'mine') }
    : { kind: 'open', pieces };
}
