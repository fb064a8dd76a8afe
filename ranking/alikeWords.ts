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

/** Finds the words of a question that look like words of titles, or mean the same, where none is the same. */
export class AlikeWords {
  readonly #words: readonly { word: string; term: string; pieces: ReadonlySet<string> }[];
  readonly #pieces = new Map<string, ReadonlySet<string>>();
  /** By meaning of the question, the terms that say it. */
  readonly #said: ReadonlyMap<string, ReadonlySet<string>>;

  constructor({ terms, features }: Pick<Asked, 'terms' | 'features'>) {
    this.#said = features.meanings;
    this.#words = terms.map(({ word, term }) => ({ word, term, pieces: this.#piecesOf(term) }));
  }

  /**
   * @param about the stems of a title, apart by spaces.
   * @param meanings what the title says that the question says as well.
   */
  in(about: string, meanings: readonly string[] = []): Alike {
    const isMeant = (term: string) => meanings.some((each) => this.#said.get(each)?.has(term));
    const words = new Set(this.#words.flatMap(({ word, term }) => (isMeant(term) ? word : [])));
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
      // Of a title that means the same, which of its words do is not told: all of them count.
      terms: terms.size > 0 || words.size === 0 ? [...terms] : about.split(' ').filter(Boolean),
    };
  }

  #piecesOf(stem: string): ReadonlySet<string> {
    const known = this.#pieces.get(stem) ?? new Set(piecesOfStem(stem));
    this.#pieces.set(stem, known);
    return known;
  }
}
