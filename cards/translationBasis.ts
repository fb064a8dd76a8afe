import { placeBeside } from './paragraphPairs';
import type { Paragraph } from './paragraphs';

/**
 * What each paragraph of a translation was written against: digests of paragraphs of its source, none for
 * one that has no source; null where that is not known.
 */
export type Basis = readonly (readonly string[] | null)[];

/** One entry of a card's `basedOn`: the paragraph's own digest, and those of its source behind it. */
const ENTRY = /^([0-9a-z]+):((?:[0-9a-z]+(?:,[0-9a-z]+)*)?)$/;

/** Things by a name that several may have, handed out one by one. */
export class Queues<Thing> {
  readonly #byName = new Map<string, Thing[]>();

  constructor(named: Iterable<readonly [string, Thing]>) {
    for (const [name, thing] of named) {
      const queue = this.#byName.get(name);
      if (queue) queue.push(thing);
      else this.#byName.set(name, [thing]);
    }
  }

  take(name: string): Thing | undefined {
    return this.#byName.get(name)?.shift();
  }
}

/** Reads a card's `basedOn`. Entries of paragraphs that are not there, or of a form not known, say nothing. */
export function readBasis(written: readonly string[], own: readonly Paragraph[]): Basis {
  const entries = new Queues(
    written.flatMap((entry) => {
      const [, digest, sources = ''] = ENTRY.exec(entry) ?? [];
      const named: [string, string[]][] = digest
        ? [[digest, sources === '' ? [] : sources.split(',')]]
        : [];
      return named;
    }),
  );
  return own.map(({ digest }) => entries.take(digest) ?? null);
}

/** As a card keeps it. */
export function writtenBasis(basis: Basis, own: readonly Paragraph[]): string[] {
  return own.flatMap(({ digest }, index) => {
    const sources = basis[index];
    return sources ? [`${digest}:${sources.join(',')}`] : [];
  });
}

/** How a translation stands to its source as that is today. All numbers are places of paragraphs. */
export interface Standing {
  /** Of each of its paragraphs: those of the source that it was written against and that are there still. */
  held: readonly (readonly number[])[];
  /** What it was written against and what is not there any more, by digest. */
  lapsed: readonly (readonly string[])[];
  /** What stands in the source in the place of what lapsed or was never known; null where nothing does. */
  partner: readonly (number | null)[];
  /** Of the source, what no paragraph of the translation has. */
  uncovered: readonly number[];
}

function heldBy(basis: Basis, source: readonly Paragraph[]) {
  const places = new Queues(source.map(({ digest }, place) => [digest, place]));
  const first = new Map(source.map(({ digest }, place) => [digest, place]));
  const held: number[][] = [];
  const lapsed: string[][] = [];
  for (const sources of basis) {
    const found: number[] = [];
    const gone: string[] = [];
    for (const digest of sources ?? []) {
      // Of several that say the same some may be gone: the rest say it still.
      const place = places.take(digest) ?? first.get(digest);
      if (place === undefined) gone.push(digest);
      else found.push(place);
    }
    held.push(found);
    lapsed.push(gone);
  }
  return { held, lapsed };
}

/** Compares a translation's basis with its source as it is today. */
export function standingOf(
  basis: Basis,
  own: readonly Paragraph[],
  source: readonly Paragraph[],
): Standing {
  const { held, lapsed } = heldBy(basis, source);
  const taken = new Set(held.flat());
  // What has no source by intention wants no place.
  const isPlaced = (index: number) => basis[index]?.length === 0;
  const known = own.map((_, index) => held[index]?.at(-1) ?? null);
  const wanting = own.flatMap((_, index) => (isPlaced(index) ? [] : [index]));
  const places = placeBeside({
    ours: wanting.flatMap((index) => own[index] ?? []),
    theirs: source,
    known: wanting.map((index) => known[index] ?? null),
    taken,
  });
  const partner: (number | null)[] = own.map(() => null);
  wanting.forEach((index, at) => {
    const place = places[at] ?? null;
    if (place === null || known[index] !== null) return;
    partner[index] = place;
    taken.add(place);
  });
  // Written against several of which one lapsed: what came in its place stands beside the others.
  own.forEach((_, index) => {
    const last = known[index];
    if (last === null || last === undefined || lapsed[index]?.length === 0) return;
    const beside = [last + 1, last - 1].find((each) => source[each] && !taken.has(each));
    if (beside === undefined) return;
    partner[index] = beside;
    taken.add(beside);
  });
  const uncovered = source.flatMap((_, place) => (taken.has(place) ? [] : [place]));
  return { held, lapsed, partner, uncovered };
}
