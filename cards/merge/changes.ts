import { diffIndices } from 'node-diff3';

/** The blocks from `from` up to `to` of one text became those from `start` up to `end` of another. */
export interface Change {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** As many steps as a comparison may take: a fraction of a second. */
const MOST_STEPS = 300_000_000;

/**
 * How many steps a comparison takes at most: for each pair of equal blocks the library goes through the
 * chains found so far, so that texts of one block again and again cost their cube.
 */
function stepsOf(before: readonly string[], after: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const block of after) counts.set(block, (counts.get(block) ?? 0) + 1);
  const pairs = before.reduce((sum, block) => sum + Math.max(1, counts.get(block) ?? 0), 0);
  return pairs * Math.min(before.length, after.length);
}

function commonStart(before: readonly string[], after: readonly string[]): number {
  const most = Math.min(before.length, after.length);
  let count = 0;
  while (count < most && before[count] === after[count]) count += 1;
  return count;
}

/** A change of as many blocks as there were is one of each block: it leaves the others free. */
function singly(change: Change): Change[] {
  const { from, to, start, end } = change;
  if (to - from !== end - start) return [change];
  return Array.from({ length: to - from }, (_, index) => ({
    ...{ from: from + index, to: from + index + 1 },
    ...{ start: start + index, end: start + index + 1 },
  }));
}

function compared(before: string[], after: string[], offset: number): Change[] {
  if (before.length === 0 && after.length === 0) return [];
  const whole = { buffer1: [0, before.length], buffer2: [0, after.length] } as const;
  const isTooMuch = stepsOf(before, after) > MOST_STEPS;
  return (isTooMuch ? [whole] : diffIndices(before, after)).map(({ buffer1, buffer2 }) => ({
    from: offset + buffer1[0],
    to: offset + buffer1[0] + buffer1[1],
    start: offset + buffer2[0],
    end: offset + buffer2[0] + buffer2[1],
  }));
}

/**
 * What changed from one list of blocks to another, in order and without overlap. Of lists too long to
 * compare, what is between their common start and end counts as changed.
 */
export function changesBetween(before: readonly string[], after: readonly string[]): Change[] {
  const start = commonStart(before, after);
  const restBefore = before.slice(start);
  const restAfter = after.slice(start);
  const end = commonStart(restBefore.toReversed(), restAfter.toReversed());
  return compared(
    restBefore.slice(0, restBefore.length - end),
    restAfter.slice(0, restAfter.length - end),
    start,
  )
    .flatMap(singly)
    .filter(
      (change) =>
        change.to - change.from !== 1 ||
        change.end - change.start !== 1 ||
        before[change.from] !== after[change.start],
    );
}
