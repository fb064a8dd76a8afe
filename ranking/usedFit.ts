import { type Candidate, placesOf } from './candidates';
import { type Features, featureWeight, tellingStems } from './learning/features';
import type { FeatureVector } from './learning/featureVector';
import type { Learned } from './learning/learned';
import { Likelihood } from './learning/likelihood';
import { Residual } from './learning/residual';
import { PARTS } from './learning/shard';
import { type Translation, translationOf, translationWeight } from './learning/translation';
import type { LexicalIndex } from './lexicalIndex';
import { TUNED } from './tuned';

/** The share of a sum over the words of a text that is left when it is longer than `words`. */
export function shareOf({ length }: Features, words: number): number {
  return Math.min(1, words / Math.max(1, length));
}

/** Compares texts of one question with its candidates; what they share is looked up once. */
export class UsedFit {
  readonly #candidates: readonly Candidate[];
  readonly #learned: Learned;
  readonly #words: Likelihood;
  readonly #pieces: Likelihood;
  readonly #translation: Translation;
  readonly #titles: number[][];
  readonly #translated = new Map<string, Float64Array | null>();

  constructor(candidates: readonly Candidate[], index: LexicalIndex, learned: Learned) {
    const places = placesOf(candidates, index, learned);
    this.#candidates = candidates;
    this.#learned = learned;
    this.#words = new Likelihood(
      { field: 'head', counts: learned.words, smoothing: TUNED.wordsSmoothing },
      index,
      places,
    );
    this.#pieces = new Likelihood(
      { field: 'pieces', counts: learned.pieces, smoothing: TUNED.piecesSmoothing },
      index,
      places,
    );
    this.#translation = translationOf(learned, index);
    const abouts = candidates.map(({ slot }) => index.cardAt(slot)?.about ?? '');
    this.#titles = this.#translation.titlesOf(abouts);
  }

  /** How the counts fit a text, and what goes with the words of titles, by the places of candidates. */
  counts(features: Features): Float64Array {
    const share = shareOf(features, TUNED.learnedWordsLength);
    const counts = this.#words.scores(
      [...features.words].map(([key, { kind, times }]) => [key, featureWeight(kind) * times]),
    );
    const pieces =
      features.length > TUNED.piecesLength ? undefined : this.#pieces.scores(features.pieces);
    const titles = this.#titleScores(features);
    return counts.map((count, place) => {
      const uses = this.#usesAt(place);
      const ofTitle = translationWeight(uses) * (titles[place] ?? 0);
      const known = count + TUNED.piecesWeight * (pieces?.[place] ?? 0) + ofTitle;
      return share * known;
    });
  }

  /** The sum of the weights that a candidate has for the features of a text, each kind of them of length 1. */
  residual(vector: FeatureVector, place: number): number {
    const { residual, cards } = this.#learned;
    const number = this.#candidates[place]?.number;
    const card = number === undefined ? undefined : cards[number]?.hash;
    if (card === undefined || residual.isEmpty) return 0;
    let sum = 0;
    for (let at = 0; at < vector.features.length; at++) {
      const cell = Residual.cellOf(vector.features[at] ?? 0, card);
      sum += (vector.values[at] ?? 0) * residual.unitsOf(cell);
    }
    return Residual.weightOf(sum / PARTS);
  }

  #usesAt(place: number): number {
    const number = this.#candidates[place]?.number;
    return number === undefined ? 0 : this.#learned.usesOf(number);
  }

  #titleScores(features: Features): Float64Array {
    const sums = new Float64Array(this.#candidates.length);
    for (const word of tellingStems(features)) {
      const scores = this.#translatedFor(word);
      if (!scores) continue;
      for (let place = 0; place < sums.length; place++) {
        sums[place] = (sums[place] ?? 0) + (scores[place] ?? 0);
      }
    }
    return sums;
  }

  #translatedFor(word: string): Float64Array | null {
    const known = this.#translated.get(word);
    if (known !== undefined) return known;
    const scores = this.#translation.scores(word, this.#titles);
    this.#translated.set(word, scores);
    return scores;
  }
}
