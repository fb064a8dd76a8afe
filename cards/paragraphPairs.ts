import type { Paragraph } from './paragraphs';

/** So many comparisons are worth it to pair paragraphs by what they are; beyond them their order decides. */
const MOST_COMPARED = 40_000;
const SAME_KIND = 3;
const ANY_KIND = 1;

type Kinds = readonly Pick<Paragraph, 'kind'>[];

function likeness(one: Kinds[number] | undefined, other: Kinds[number] | undefined): number {
  return one?.kind === other?.kind ? SAME_KIND : ANY_KIND;
}

/** How good the best pairing of the rests of two lists is, by where the rests begin. */
function bestScores(ours: Kinds, theirs: Kinds): (one: number, other: number) => number {
  const scores = Array.from({ length: ours.length + 1 }, () =>
    Array.from({ length: theirs.length + 1 }, () => 0),
  );
  const at = (one: number, other: number) => scores[one]?.[other] ?? 0;
  for (let one = ours.length - 1; one >= 0; one -= 1) {
    for (let other = theirs.length - 1; other >= 0; other -= 1) {
      const paired = at(one + 1, other + 1) + likeness(ours[one], theirs[other]);
      const best = Math.max(paired, at(one + 1, other), at(one, other + 1));
      scores[one]?.splice(other, 1, best);
    }
  }
  return at;
}

function pairByKind(ours: Kinds, theirs: Kinds): (number | null)[] {
  const at = bestScores(ours, theirs);
  const pairs: (number | null)[] = ours.map(() => null);
  let one = 0;
  let other = 0;
  while (one < ours.length && other < theirs.length) {
    if (at(one, other) === at(one + 1, other + 1) + likeness(ours[one], theirs[other])) {
      pairs[one] = other;
      one += 1;
      other += 1;
    } else if (at(one, other) === at(one, other + 1)) other += 1;
    else one += 1;
  }
  return pairs;
}

/**
 * Pairs two lists of paragraphs in their order: a heading rather with a heading, a list with a list, and
 * what is left over on either side with nothing. Lists of the same length are paired one by one.
 *
 * @returns for each of ours the index of theirs, or null.
 */
export function pairInOrder(ours: Kinds, theirs: Kinds): (number | null)[] {
  const isEven = ours.length === theirs.length;
  if (!isEven && ours.length * theirs.length <= MOST_COMPARED) return pairByKind(ours, theirs);
  return ours.map((_, index) => (index < theirs.length ? index : null));
}

/** Free places from one on, as far as they go without a gap. */
function freeRun(isFree: (index: number) => boolean, from: number, step: 1 | -1): number[] {
  const run: number[] = [];
  for (let index = from; isFree(index); index += step) run.push(index);
  return step === 1 ? run : run.reverse();
}

/** A list some of which is known to stand at places of another; the rest stands beside what is known. */
export interface Placing {
  ours: Kinds;
  theirs: Kinds;
  /** For each of ours its place in theirs; null for what has none yet. */
  known: readonly (number | null)[];
  /** Of theirs, what nothing may be placed at. */
  taken: ReadonlySet<number>;
}

/** Free places of theirs beside those of our neighbours: after the one before, else before the one after. */
function placesBeside({ theirs, known, taken }: Placing, start: number, end: number): number[] {
  const isFree = (index: number) => index >= 0 && index < theirs.length && !taken.has(index);
  const behind = start === 0 ? 0 : (known[start - 1] ?? 0) + 1;
  const run = freeRun(isFree, behind, 1);
  if (run.length > 0) return run;
  const next = known[end];
  return freeRun(isFree, (next ?? theirs.length) - 1, -1);
}

/** The stretches of a list that have no place yet: each from its first to behind its last. */
function unplaced(known: readonly (number | null)[]): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  known.forEach((place, index) => {
    if (place !== null) return;
    const last = stretches.at(-1);
    if (last?.end === index) last.end = index + 1;
    else stretches.push({ start: index, end: index + 1 });
  });
  return stretches;
}

/**
 * Finds a place for what has none: that which is free between the places of its neighbours.
 *
 * @returns for each of ours its place, known or found, or null. No place is found twice.
 */
export function placeBeside(placing: Placing): (number | null)[] {
  const taken = new Set(placing.taken);
  const found = [...placing.known];
  for (const { start, end } of unplaced(placing.known)) {
    const places = placesBeside({ ...placing, taken }, start, end);
    const theirs = places.flatMap((place) => placing.theirs[place] ?? []);
    pairInOrder(placing.ours.slice(start, end), theirs).forEach((pair, offset) => {
      const place = pair === null ? undefined : places[pair];
      if (place === undefined) return;
      found[start + offset] = place;
      taken.add(place);
    });
  }
  return found;
}
