import { type Features, stemsOf } from './features';
import { featureHash } from './learnedCounts';

/** What the residual compares: features by their hashes, and how much of each. */
export interface FeatureVector {
  features: Uint32Array;
  values: Float64Array;
}

type Counted = readonly (readonly [feature: string, times: number])[];

/** The different stems of a text, stop words among them, and its pieces: each kind of length 1 in all. */
export function vectorOf(features: Features): FeatureVector {
  const stems = stemsOf(features).map((key) => [key, features.words.get(key)?.times ?? 0] as const);
  const kinds: Counted[] = [stems, [...features.pieces]];
  return {
    features: Uint32Array.from(kinds.flat(), ([key]) => featureHash(key)),
    values: Float64Array.from(
      kinds.flatMap((counted) => {
        const length = Math.hypot(...counted.map(([, times]) => Math.min(1, times)));
        return counted.map(([, times]) => Math.min(1, times) / length);
      }),
    ),
  };
}
