import { type Change, changesBetween } from './changes';

type Side = 'mine' | 'theirs';

/** A change of one side, with the blocks it puts where it stands. */
interface SidedChange extends Change {
  side: Side;
  added: readonly string[];
}

/** Changes that cannot be made one without the other, of the blocks of the base from `from` up to `to`. */
export interface ChangeGroup {
  from: number;
  to: number;
  sides: ReadonlySet<Side>;
  /** How many blocks each side has more than the base here; negative for fewer. */
  growth: Readonly<Record<Side, number>>;
}

function isAddition({ from, to }: Change): boolean {
  return from === to;
}

function growthOf({ from, to, start, end }: Change): number {
  return end - start - (to - from);
}

/**
 * Whether two changes that stand side by side are one: both add there; or one adds and the other holds
 * additions that may be for the same place; or both put the same block, which would stand there twice.
 */
function meet(a: SidedChange, b: SidedChange): boolean {
  if (a.side === b.side) return false;
  if (isAddition(a) && growthOf(b) > 0) return true;
  if (isAddition(b) && growthOf(a) > 0) return true;
  const added = new Set(a.added);
  return b.added.some((block) => added.has(block));
}

/** Changes in order, those of the same blocks of the base together. */
function overlapping(changes: readonly SidedChange[]): SidedChange[][] {
  const groups: SidedChange[][] = [];
  let end = -1;
  for (const change of changes) {
    if (change.from < end) groups.at(-1)?.push(change);
    else groups.push([change]);
    end = Math.max(end, change.to);
  }
  return groups;
}

/** The groups of overlapping changes, with those together of which a change meets one of the next. */
function grouped(changes: readonly SidedChange[]): SidedChange[][] {
  const groups: SidedChange[][] = [];
  let last: SidedChange[] = [];
  for (const group of overlapping(changes)) {
    const seam = group[0]?.from;
    const before = last.filter(({ to }) => to === seam);
    const after = group.filter(({ from }) => from === seam);
    const isMet = before.some((one) => after.some((other) => meet(one, other)));
    groups.push(isMet ? (groups.pop() ?? []).concat(group) : group);
    last = group;
  }
  return groups;
}

/** The changes of both sides against the base, in order; a group of one side's alone can be made as it is. */
export function changeGroups(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): ChangeGroup[] {
  const of = (side: Side, blocks: readonly string[]): SidedChange[] =>
    changesBetween(base, blocks).map((change) => ({
      ...change,
      side,
      added: blocks.slice(change.start, change.end),
    }));
  const all = [...of('mine', mine), ...of('theirs', theirs)];
  // Additions come before the changes of the block they stand before.
  all.sort((a, b) => a.from - b.from || a.to - b.to);
  return grouped(all).map((changes) => {
    const growth = (side: Side) =>
      changes.filter((each) => each.side === side).reduce((sum, each) => sum + growthOf(each), 0);
    return {
      from: changes.reduce((least, { from }) => Math.min(least, from), base.length),
      to: changes.reduce((most, { to }) => Math.max(most, to), 0),
      sides: new Set(changes.map(({ side }) => side)),
      growth: { mine: growth('mine'), theirs: growth('theirs') },
    };
  });
}
