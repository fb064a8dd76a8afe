import type { LearnedField } from '../index/fields';
import type { LexicalIndex } from '../lexicalIndex';
import { TUNED } from '../tuned';
import { ONE_INSERT } from './learned';
import { featureHash, type LearnedCounts } from './learnedCounts';

/** A view of cards: what their titles say, and what the tickets said that they were used for. */
export interface CardView {
  field: LearnedField;
  counts: LearnedCounts;
  smoothing: number;
}

/** Cards whose likelihood is asked for: by place, their slot and number where they have one. */
export interface Places {
  count: number;
  /** By slot the place plus 1; 0 for a card that is not asked for. */
  bySlot: Int32Array;
  /** The same by card number. */
  byNumber: Int32Array;
  slotAt(place: number): number | undefined;
  numberAt(place: number): number | undefined;
}

/** How much a feature speaks for the cards that have it: logarithms, by place. */
interface Evidence {
  places: number[];
  logs: number[];
}

/**
 * How much likelier cards make a text than all cards together do, as logarithms: query likelihood with
 * Dirichlet smoothing (Zhai and Lafferty, 2004), where a card's own title stands in for tickets until it
 * has been used. Made for one question: a feature is looked up once, however many of its texts hold it.
 */
export class Likelihood {
  readonly #view: CardView;
  readonly #index: LexicalIndex;
  readonly #places: Places;
  /** Null for a feature that no card has. */
  readonly #evidence = new Map<string, Evidence | null>();
  readonly #own: Float64Array;
  readonly #used: Float64Array;
  /** By place, what a card loses for each feature of a text: the more it has, the less each says. */
  readonly #losses: Float64Array;
  readonly #all: number;

  constructor(view: CardView, index: LexicalIndex, places: Places) {
    this.#view = view;
    this.#index = index;
    this.#places = places;
    this.#own = new Float64Array(places.count);
    this.#used = new Float64Array(places.count);
    const { field, counts, smoothing } = view;
    this.#all = TUNED.ownTitle * index.totalLength(field) + counts.total / ONE_INSERT;
    const lengths = index.lengths(field);
    this.#losses = new Float64Array(places.count).map((_, place) => {
      const [slot, number] = [places.slotAt(place), places.numberAt(place)];
      const ofTitle = slot === undefined ? 0 : (lengths[slot] ?? 0);
      const ofTickets = number === undefined ? 0 : Math.max(0, counts.totalOf(number)) / ONE_INSERT;
      return Math.log1p((TUNED.ownTitle * ofTitle + ofTickets) / smoothing);
    });
  }

  /** The scores of a text by place; 0 where none of its features is known. */
  scores(features: Iterable<readonly [key: string, weight: number]>): Float64Array {
    const scores = new Float64Array(this.#places.count);
    let length = 0;
    for (const [key, weight] of features) {
      const evidence = this.#evidenceOf(key);
      if (!evidence) continue;
      length += weight;
      const { places, logs } = evidence;
      for (let at = 0; at < places.length; at++) {
        const place = places[at] ?? 0;
        scores[place] = (scores[place] ?? 0) + weight * (logs[at] ?? 0);
      }
    }
    return scores.map((score, place) => score - length * (this.#losses[place] ?? 0));
  }

  #evidenceOf(key: string): Evidence | null {
    const known = this.#evidence.get(key);
    if (known !== undefined) return known;
    const made = this.#make(key);
    this.#evidence.set(key, made);
    return made;
  }

  #make(key: string): Evidence | null {
    const { field, counts, smoothing } = this.#view;
    const [own, used] = [this.#own, this.#used];
    const places: number[] = [];
    let ofTitles = 0;
    this.#index.eachPosting(key, field, (slot, frequency) => {
      ofTitles += frequency;
      const place = (this.#places.bySlot[slot] ?? 0) - 1;
      if (place < 0) return;
      if (own[place] === 0 && used[place] === 0) places.push(place);
      own[place] = frequency;
    });
    const feature = featureHash(key);
    const ofTickets = counts.sumOf(feature);
    counts.each(feature, (number, units) => {
      const place = (this.#places.byNumber[number] ?? 0) - 1;
      if (place < 0 || units <= 0) return;
      if (own[place] === 0 && used[place] === 0) places.push(place);
      used[place] = units / ONE_INSERT;
    });
    const background = TUNED.ownTitle * ofTitles + Math.max(0, ofTickets) / ONE_INSERT;
    const expected = (smoothing * background) / this.#all;
    const logs = places.map((place) => {
      const times = TUNED.ownTitle * (own[place] ?? 0) + (used[place] ?? 0);
      own[place] = 0;
      used[place] = 0;
      return Math.log1p(times / expected);
    });
    return background > 0 ? { places, logs } : null;
  }
}
