import { termHash } from '../index/termHash';
import { FeatureKeys } from './featureKeys';

/** Counts that are new are gathered until there are so many, or this share of the rest. */
const MOST_RECENT = 200_000;
const LEAST_RECENT = 20_000;
const RECENT_SHARE = 0.25;

/** A feature as a number of 32 bits: strings of a large workspace would take its memory several times. */
export function featureHash(feature: string): number {
  return Math.floor(termHash(feature) / 2 ** 20);
}

/**
 * How often features went with cards: whole units, so that sums are the same in whatever order they
 * come. Features are hashes, cards are numbers from 0. Settled counts lie list after list in typed
 * arrays, those of new pairs beside them until there are enough to be worth a merge.
 */
export class LearnedCounts {
  #keys = new FeatureKeys(new Uint32Array(0));
  #starts = new Uint32Array(1);
  #cards = new Uint32Array(0);
  #units = new Int32Array(0);
  /** By settled key, the units of all its cards, the recent ones among them. */
  #sums = new Float64Array(0);
  #recent = new Map<number, Map<number, number>>();
  #recentSize = 0;
  #totals = new Float64Array(64);
  #total = 0;

  /** The units of all features of all cards; where more was taken than given, none. */
  get total(): number {
    return Math.max(0, this.#total);
  }

  /** The units of all features of a card. */
  totalOf(card: number): number {
    return this.#totals[card] ?? 0;
  }

  /** Adds units, which may be negative. */
  add(feature: number, card: number, units: number): void {
    this.#addToTotals(card, units);
    const key = this.#keys.placeOf(feature);
    if (key >= 0) this.#sums[key] = (this.#sums[key] ?? 0) + units;
    const at = this.#placeOf(key, card);
    if (at >= 0) {
      this.#units[at] = (this.#units[at] ?? 0) + units;
      return;
    }
    const cards = this.#recent.get(feature) ?? new Map<number, number>();
    this.#recent.set(feature, cards);
    if (!cards.has(card)) this.#recentSize++;
    // Beyond 32 bits counts begin anew, as the settled ones do: in any order they are then the same.
    cards.set(card, ((cards.get(card) ?? 0) + units) | 0);
    const settled = this.#cards.length * RECENT_SHARE;
    if (this.#recentSize > Math.min(MOST_RECENT, Math.max(LEAST_RECENT, settled))) this.#settle();
  }

  /** The units of a feature with all cards. */
  sumOf(feature: number): number {
    const key = this.#keys.placeOf(feature);
    if (key >= 0) return this.#sums[key] ?? 0;
    let sum = 0;
    for (const units of this.#recent.get(feature)?.values() ?? []) sum += units;
    return sum;
  }

  /** How many cards a feature went with. */
  cardsWith(feature: number): number {
    const key = this.#keys.placeOf(feature);
    const settled = key < 0 ? 0 : (this.#starts[key + 1] ?? 0) - (this.#starts[key] ?? 0);
    return settled + (this.#recent.get(feature)?.size ?? 0);
  }

  /** Calls back with each card that a feature went with, and its units. */
  each(feature: number, visit: (card: number, units: number) => void): void {
    const key = this.#keys.placeOf(feature);
    if (key >= 0) {
      const end = this.#starts[key + 1] ?? 0;
      for (let at = this.#starts[key] ?? 0; at < end; at++) {
        visit(this.#cards[at] ?? 0, this.#units[at] ?? 0);
      }
    }
    const recent = this.#recent.get(feature);
    if (recent) for (const [card, units] of recent) visit(card, units);
  }

  /** The units of a feature with a card. */
  unitsOf(feature: number, card: number): number {
    const at = this.#placeOf(this.#keys.placeOf(feature), card);
    return at >= 0 ? (this.#units[at] ?? 0) : (this.#recent.get(feature)?.get(card) ?? 0);
  }

  #addToTotals(card: number, units: number): void {
    if (card >= this.#totals.length) {
      const larger = new Float64Array(Math.max(card + 1, this.#totals.length * 2));
      larger.set(this.#totals);
      this.#totals = larger;
    }
    this.#totals[card] = (this.#totals[card] ?? 0) + units;
    this.#total += units;
  }

  /** The place of a settled pair, or -1; the cards of a feature ascend. */
  #placeOf(key: number, card: number): number {
    if (key < 0) return -1;
    let [low, high] = [this.#starts[key] ?? 0, (this.#starts[key + 1] ?? 0) - 1];
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.#cards[middle] ?? 0;
      if (found === card) return middle;
      if (found < card) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Merges what is recent into the settled lists. */
  #settle(): void {
    const fresh = [...this.#recent.keys()].sort((a, b) => a - b);
    const size = this.#cards.length + this.#recentSize;
    const keys = new Uint32Array(this.#keys.length + fresh.length);
    const starts = new Uint32Array(keys.length + 1);
    const [cards, units] = [new Uint32Array(size), new Int32Array(size)];
    const sums = new Float64Array(keys.length);
    let [key, at, old, next] = [0, 0, 0, 0];
    while (old < this.#keys.length || next < fresh.length) {
      const ofOld = this.#keys.at(old);
      const ofFresh = fresh[next] ?? Number.POSITIVE_INFINITY;
      const feature = Math.min(ofOld, ofFresh);
      const from = ofOld === feature ? (this.#starts[old] ?? 0) : 0;
      const to = ofOld === feature ? (this.#starts[old + 1] ?? 0) : 0;
      const added = ofFresh === feature ? this.#recent.get(feature) : undefined;
      starts[key] = at;
      keys[key] = feature;
      sums[key++] = this.sumOf(feature);
      at = this.#merge({ from, to, added }, cards, units, at);
      if (ofOld === feature) old++;
      if (ofFresh === feature) next++;
    }
    starts[key] = at;
    this.#sums = sums;
    this.#keys = new FeatureKeys(keys.slice(0, key));
    this.#starts = starts.slice(0, key + 1);
    this.#cards = cards;
    this.#units = units;
    this.#recent = new Map();
    this.#recentSize = 0;
  }

  /** Writes one list, its cards ascending, and tells where it ends. */
  #merge(
    { from, to, added }: { from: number; to: number; added: Map<number, number> | undefined },
    cards: Uint32Array,
    units: Int32Array,
    start: number,
  ): number {
    const fresh = added ? [...added].sort(([a], [b]) => a - b) : [];
    let [at, old, next] = [start, from, 0];
    while (old < to || next < fresh.length) {
      const pair = fresh[next];
      if (pair && (old >= to || pair[0] < (this.#cards[old] ?? 0))) {
        cards[at] = pair[0];
        units[at++] = pair[1];
        next++;
      } else {
        cards[at] = this.#cards[old] ?? 0;
        units[at++] = this.#units[old++] ?? 0;
      }
    }
    return at;
  }
}
