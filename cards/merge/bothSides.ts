import { changesBetween } from './changes';
import type { PlacedBlock } from './regions';

type Side = 'mine' | 'theirs';

/** A block with its place in these versions alone: what else stands there says nothing of its neighbours. */
function standing(block: PlacedBlock, at: PlacedBlock['at']): PlacedBlock {
  return { text: block.text, at };
}

function ofSide(side: Side, block: PlacedBlock): PlacedBlock {
  const place = block.at[side];
  return standing(block, place === undefined ? {} : { [side]: place });
}

/** How often each text stands among blocks. */
function countsOf(blocks: readonly PlacedBlock[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/**
 * The blocks of both sides of a clash: between each two that both have, mine and then theirs. What both
 * hold stands once, even where they have it in another order.
 */
export function bothSides(
  mine: readonly PlacedBlock[],
  theirs: readonly PlacedBlock[],
): PlacedBlock[] {
  const texts = (blocks: readonly PlacedBlock[]) => blocks.map(({ text }) => text);
  const changes = changesBetween(texts(mine), texts(theirs));
  const alone = countsOf(changes.flatMap(({ from, to }) => mine.slice(from, to)));
  const isNew = ({ text }: PlacedBlock): boolean => {
    const left = alone.get(text) ?? 0;
    if (left > 0) alone.set(text, left - 1);
    return left === 0;
  };
  const stretches: PlacedBlock[][] = [];
  // Of changes that follow each other without a block that both have, all of mine comes first.
  let others: PlacedBlock[][] = [];
  const end = { mine: 0, theirs: 0 };
  const shareUpTo = (next: number) => {
    if (next === end.mine) return;
    const shared = mine.slice(end.mine, next).map((block, index) => {
      const other = theirs[end.theirs + index];
      const at = { ...ofSide('mine', block).at, ...(other && ofSide('theirs', other).at) };
      return standing(block, at);
    });
    stretches.push(others.flat(), shared);
    others = [];
    end.theirs += shared.length;
  };
  for (const change of changes) {
    shareUpTo(change.from);
    stretches.push(mine.slice(change.from, change.to).map((each) => ofSide('mine', each)));
    const added = theirs.slice(change.start, change.end).filter(isNew);
    others.push(added.map((each) => ofSide('theirs', each)));
    end.mine = change.to;
    end.theirs = change.end;
  }
  shareUpTo(mine.length);
  return [...stretches, ...others].flat();
}
