import type { Asked } from './asked';
import { piecesOfStem } from './learning/features';
import type { WordMatch } from './reasons';

/** Words of which so many pieces are the same look alike. */
const ALIKE = 0.35;

/** Words of a question that look like words of a title, and the stems of those. */
export interface Alike {
  matches: WordMatch[];
  terms: string[];
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const piece of other) if (one.has(piece)) shared++;
  return (2 * shared) / Math.max(1, one.size + other.size);
}

/** Finds the words of a question that look like words of titles, where none is the same. */
export class AlikeWords {
  readonly #words: readonly { word: string; pieces: ReadonlySet<string> }[];
  readonly #pieces = new Map<string, ReadonlySet<string>>();

  constructor({ terms }: Pick<Asked, 'terms'>) {
    this.#words = terms.map(({ word, term }) => ({ word, pieces: this.#piecesOf(term) }));
  }

  /** @param about the stems of a title, apart by spaces. */
  in(about: string): Alike {
    const words = new Set<string>();
    const terms = new Set<string>();
    for (const stem of about.split(' ').filter(Boolean)) {
      const ofStem = this.#piecesOf(stem);
      for (const { word, pieces } of this.#words) {
        if (likeness(pieces, ofStem) < ALIKE) continue;
        words.add(word);
        terms.add(stem);
      }
    }
    return {
      matches: [...words].map((word) => ({ word, fields: ['title'] })),
      terms: [...terms],
    };
  }

  #piecesOf(stem: string): ReadonlySet<string> {
    const known = this.#pieces.get(stem) ?? new Set(piecesOfStem(stem));
    this.#pieces.set(stem, known);
    return known;
  }
}
