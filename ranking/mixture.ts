import type { CardId } from '@/cards/ids';
import type { Asked } from './asked';
import { type Candidate, candidatesFor } from './candidates';
import { type Features, featuresOf, tellingStems } from './learning/features';
import { type FeatureVector, vectorOf } from './learning/featureVector';
import type { Learned } from './learning/learned';
import type { LexicalIndex } from './lexicalIndex';
import { lexicalScores } from './lexicalScores';
import { TUNED } from './tuned';
import { shareOf, UsedFit } from './usedFit';

/** What scores are made of. */
export interface Knowledge {
  index: LexicalIndex;
  learned: Learned;
}

/** A candidate with its score, and what of it tells why. */
export interface Scored extends Candidate {
  score: number;
  /** Of its words alone. */
  lexical: number;
  /** What was learned beyond the counts: below 0 where it was sent away. */
  residual: number;
}

/** A text of the question, and how the counts fit it by the places of candidates. */
interface Counted {
  features: Features;
  counts: Float64Array;
}

/** Two values mixed as the whole question and the sentence that fits best. */
function mix(whole: number, sentence: number): number {
  return whole + TUNED.bestSentence * (sentence - whole);
}

/** The sentence that fits a candidate best; the whole where there is but one. */
function bestOf(whole: Counted, sentences: readonly Counted[], place: number): Counted {
  let best: Counted | undefined;
  for (const sentence of sentences) {
    if (!best || (sentence.counts[place] ?? 0) > (best.counts[place] ?? 0)) best = sentence;
  }
  return best ?? whole;
}

/** The parts of a question with their vectors, each made once. */
class Vectors {
  readonly #vectors = new Map<Counted, FeatureVector>();

  of(text: Counted): FeatureVector {
    const vector = this.#vectors.get(text) ?? vectorOf(text.features);
    this.#vectors.set(text, vector);
    return vector;
  }
}

/** What scores are without the residual, which is dear and decides among the best. */
interface Preliminary {
  id: CardId;
  place: number;
  score: number;
  sentence: Counted;
}

/**
 * How well cards fit a question (docs/ranking.md): the score of their words, the likelihood of the
 * question given their titles and what they were used for, what the residual and the translation add,
 * and how much more than others a card is used.
 *
 * @param named cards that are scored whatever they hold.
 */
export function scoredCandidates(
  asked: Asked,
  { index, learned }: Knowledge,
  named: Iterable<CardId> = [],
): Scored[] {
  const lexical = lexicalScores(asked, index);
  const { features } = asked;
  const candidates = candidatesFor(features, lexical, { index, learned, named });
  const used = new UsedFit(candidates, index, learned);
  const whole: Counted = { features, counts: used.counts(features) };
  const single = asked.sentences.length > 1 ? asked.sentences : [];
  const sentences = single.map(({ readings }): Counted => {
    const ofSentence = featuresOf(readings);
    const fullness = Math.min(1, tellingStems(ofSentence).length / TUNED.fullSentence);
    const counts = used.counts(ofSentence).map((count) => fullness * count);
    return { features: ofSentence, counts };
  });
  const ofWords = TUNED.lexicalWeight * shareOf(features, TUNED.lexicalLength);
  const preliminary = candidates.map(({ id, slot, number }, place): Preliminary => {
    const uses = number === undefined ? 0 : learned.usesOf(number);
    const often = Math.max(0, Math.log((1 + uses) / (1 + learned.middleUses)));
    const sentence = bestOf(whole, sentences, place);
    const counted = mix(whole.counts[place] ?? 0, sentence.counts[place] ?? 0);
    const score = ofWords * (lexical[slot] ?? 0) + counted + TUNED.usagePrior * often;
    return { id, place, score: TUNED.countsWeight * score, sentence };
  });
  preliminary.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const vectors = new Vectors();
  return preliminary.flatMap(({ place, score, sentence }, rank): Scored[] => {
    const candidate = candidates[place];
    if (!candidate) return [];
    const residual =
      rank < TUNED.residualCandidates
        ? mix(used.residual(vectors.of(whole), place), used.residual(vectors.of(sentence), place))
        : 0;
    const ofCard = lexical[candidate.slot] ?? 0;
    return [{ ...candidate, lexical: ofCard, residual, score: score + residual }];
  });
}
