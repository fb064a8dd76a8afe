import type { Asked } from './asked';
import type { LexicalIndex, Nearness, ScoringOptions } from './lexicalIndex';
import { nearnessOfUnknown } from './nearness';
import { WEIGHTS } from './rankedCard';
import { TUNED } from './tuned';

/** Which terms of a question are also taken for others. */
export function nearnessFor({ known }: Asked): Nearness {
  return nearnessOfUnknown((term) => known.has(term));
}

/**
 * How well the words of cards fit a question, by slot: BM25+ of the whole question, and of the sentence
 * that fits best.
 */
export function lexicalScores(asked: Asked, index: LexicalIndex): Float32Array {
  const { whole, sentences } = asked;
  const options: ScoringOptions = {
    boost: TUNED.boost,
    near: { nearness: nearnessFor(asked), weights: WEIGHTS.weights },
  };
  const fullness = sentences.map(({ terms }) => Math.min(1, terms.length / TUNED.fullSentence));
  const groups = [whole, ...sentences.map(({ terms }) => terms)];
  const [bySlot = new Float32Array(0), ...each] = index.scorer().score(groups, options);
  if (each.length > 1) {
    for (let slot = 0; slot < bySlot.length; slot++) {
      let best = 0;
      for (let at = 0; at < each.length; at++) {
        best = Math.max(best, (fullness[at] ?? 0) * (each[at]?.[slot] ?? 0));
      }
      bySlot[slot] = (bySlot[slot] ?? 0) + TUNED.sentenceWeight * best;
    }
  }
  return bySlot;
}
