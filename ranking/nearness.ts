import type { Nearness } from './lexicalIndex';

/** Shorter terms are not taken for the beginning of others. */
const LEAST_PREFIX = 4;
/** Shorter terms are not taken for misspelt. */
const LEAST_FUZZY = 5;

/** Every term that is long enough. */
export const NEAR_TERMS: Nearness = {
  prefix: (term) => term.length >= LEAST_PREFIX,
  fuzzy: (term) => (term.length >= LEAST_FUZZY ? 1 : false),
};

/** A term that cards hold says what it means; only others may be misspelt or half a word. */
export function nearnessOfUnknown(isKnown: (term: string) => boolean): Nearness {
  return {
    prefix: (term) => !isKnown(term) && NEAR_TERMS.prefix(term),
    fuzzy: (term) => (isKnown(term) ? false : NEAR_TERMS.fuzzy(term)),
  };
}
