import { rankedLanguage } from '../language';
import { featuresOf } from '../learning/features';
import { tokensOf } from '../terms';
import type { LearnedField } from './fields';

/** A title and the BCP 47 tag of its language. */
export interface TaggedTitle {
  text: string;
  tag: string;
}

/** What learned scores compare of a card's titles, each feature as often as it stands there. */
export function titleFeatures(titles: readonly TaggedTitle[]): Record<LearnedField, string[]> {
  const head: string[] = [];
  const pieces: string[] = [];
  for (const { text, tag } of titles) {
    const language = rankedLanguage(tag);
    const features = featuresOf([{ tokens: tokensOf(text, language), language, weight: 1 }]);
    for (const [key, { times }] of features.words) {
      for (let time = 0; time < times; time++) head.push(key);
    }
    for (const [piece, times] of features.pieces) {
      for (let time = 0; time < times; time++) pieces.push(piece);
    }
  }
  return { head, pieces };
}
