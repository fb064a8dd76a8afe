/**
 * BM25+ with the constants of MiniSearch 7, one of the variants in Lv and Zhai, "Lower-Bounding Term
 * Frequency Normalization" (CIKM 2011); the lengths are numbers of different terms, as MiniSearch
 * counts them. That the scores are equal is tested against MiniSearch itself.
 */
const K = 1.2;
const B = 0.7;
const D = 0.5;

/** What a score needs to know of a list of postings. */
export interface ListStatistics {
  /** How many cards there are. */
  cards: number;
  /** How many of them hold the term in this field. */
  holding: number;
  /** The mean length of the field over all cards. */
  meanLength: number;
}

/** The factors of a list, so that a posting costs one division: see {@link bm25}. */
export interface ListFactors {
  rarity: number;
  flat: number;
  perLength: number;
}

export function listFactors({ cards, holding, meanLength }: ListStatistics): ListFactors {
  return {
    rarity: Math.log(1 + (cards - holding + 0.5) / (holding + 0.5)),
    flat: K * (1 - B),
    perLength: (K * B) / meanLength,
  };
}

/** The score of a posting: of a term that stands so often in a field of that length. */
export function bm25(frequency: number, length: number, { rarity, flat, perLength }: ListFactors) {
  return rarity * (D + (frequency * (K + 1)) / (frequency + flat + perLength * length));
}
