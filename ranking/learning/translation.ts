import type { LexicalIndex } from '../lexicalIndex';
import { TUNED } from '../tuned';
import type { Learned } from './learned';
import { featureHash } from './learnedCounts';

/** Divisible by every number up to 16: shares of titles stay whole numbers, and sums exact. */
const WHOLE = 720_720;
const MOST_STEMS = 16;
/** Half of a word's chance is its chance anywhere. */
const MIX = 0.5;
/** A word that so many cards were used for says nothing of titles. */
const MOST_CARDS = 512;

function titleStems(about: string): string[] {
  return about === '' ? [] : about.split(' ').slice(0, MOST_STEMS);
}

/**
 * What words of tickets go with words of titles: IBM Model 1 after its first round (Brown et al., 1993),
 * in which every word of a title answers for an equal share of what its card was used for. A card that
 * has not been used is then found by what customers say who mean the words of its title.
 */
export class Translation {
  readonly #learned: Learned;
  readonly #index: LexicalIndex;
  /** The stems of titles by their numbers, made anew once anything was learned. */
  #numbers = new Map<string, number>();
  /** By card number the numbers of its title's stems. */
  #titles: number[][] = [];
  /** By stem number, how much was learned for the cards whose titles have it, in parts of WHOLE. */
  #totals = new Float64Array(0);
  /** By stem number, what of that falls to the word at hand. */
  #shares = new Float64Array(0);
  #madeAt = '';

  constructor(learned: Learned, index: LexicalIndex) {
    this.#learned = learned;
    this.#index = index;
  }

  /** The numbers of the stems of titles, for {@link scores}. @param abouts their stems, apart by spaces. */
  titlesOf(abouts: readonly string[]): number[][] {
    this.#catchUp();
    return abouts.map((about) => titleStems(about).map((stem) => this.#numbers.get(stem) ?? -1));
  }

  /**
   * How much likelier a word of a ticket is given each title than anywhere, as logarithms; null for a
   * word that says nothing of titles.
   *
   * @param titles as {@link titlesOf} gives them.
   */
  scores(word: string, titles: readonly (readonly number[])[]): Float64Array | null {
    const { words } = this.#learned;
    const feature = featureHash(word);
    const anywhere = words.sumOf(feature) / words.total;
    if (!(anywhere > 0) || words.cardsWith(feature) > MOST_CARDS) return null;
    const [shares, totals] = [this.#shares, this.#totals];
    const touched: number[] = [];
    words.each(feature, (number, units) => {
      const title = this.#titles[number] ?? [];
      if (units <= 0) return;
      for (const stem of title) {
        if (shares[stem] === 0) touched.push(stem);
        shares[stem] = (shares[stem] ?? 0) + units * (WHOLE / title.length);
      }
    });
    const scores = Float64Array.from(titles, (title) => {
      let chance = 0;
      for (const stem of title) {
        const total = totals[stem] ?? 0;
        if (total > 0) chance += (shares[stem] ?? 0) / total;
      }
      return title.length === 0 ? 0 : Math.log(1 - MIX + (MIX * chance) / title.length / anywhere);
    });
    for (const stem of touched) shares[stem] = 0;
    return scores;
  }

  #catchUp(): void {
    const at = `${this.#learned.changes} ${this.#index.changes}`;
    if (at === this.#madeAt) return;
    this.#madeAt = at;
    this.#numbers = new Map();
    this.#titles = this.#learned.cards.map(({ id }) => {
      const slot = this.#index.slotOf(id);
      const about = slot === undefined ? '' : (this.#index.cardAt(slot)?.about ?? '');
      return titleStems(about).map((stem) => this.#number(stem));
    });
    this.#shares = new Float64Array(this.#numbers.size);
    this.#totals = new Float64Array(this.#numbers.size);
    for (const [number, title] of this.#titles.entries()) {
      const units = Math.max(0, this.#learned.words.totalOf(number));
      for (const stem of title) {
        this.#totals[stem] = (this.#totals[stem] ?? 0) + units * (WHOLE / title.length);
      }
    }
  }

  #number(stem: string): number {
    const known = this.#numbers.get(stem);
    if (known !== undefined) return known;
    this.#numbers.set(stem, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** One for each pair of sums and index, as it remembers what it made of them. */
const translations = new WeakMap<Learned, { index: LexicalIndex; translation: Translation }>();

/** The translation of what was learned about the cards of an index. */
export function translationOf(learned: Learned, index: LexicalIndex): Translation {
  const known = translations.get(learned);
  if (known?.index === index) return known.translation;
  const translation = new Translation(learned, index);
  translations.set(learned, { index, translation });
  return translation;
}

/** How much the titles of cards count beside what they were used for themselves. */
export function translationWeight(uses: number): number {
  return TUNED.translationWeight / (1 + uses / TUNED.translationUses);
}
