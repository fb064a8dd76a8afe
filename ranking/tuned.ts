/**
 * The numbers of the ranking that were tuned (docs/ranking.md tells on what, and what else was tried).
 * Lengths are in words unless they say otherwise.
 */
export const TUNED = {
  /** Terms of a ticket that cards hold, and terms that none holds, which may be misspelt. */
  knownTerms: 40,
  unknownTerms: 8,
  /** How much a term counts by where a card holds it. */
  boost: { title: 1, keywords: 1, answer: 1 },
  /** The subject names the matter; the message tells the story. */
  subjectWeight: 2,
  /** Once an agent has replied, the talk goes on and the subject stays behind. */
  oldSubjectWeight: 1,
  earlierWeight: 0.1,
  /** The sentence whose words fit a card best counts so much beside the whole. */
  sentenceWeight: 0.5,
  /** So many sentences are looked at one by one. */
  sentences: 24,
  /** A sentence of fewer telling words says less than its score. */
  fullSentence: 3,
  /** Of what was learned, the sentence that fits a card best counts so much beside the whole. */
  bestSentence: 0.7,
  /** Learned scores look at so much of a ticket, in UTF-16 units. */
  learnedLength: 1500,
  /** The score of words against that of learned features. */
  lexicalWeight: 2,
  /** Longer tickets say the same more often: their sums are divided by length over these. */
  lexicalLength: 30,
  learnedWordsLength: 10,
  /** Dirichlet smoothing, in features of the background. */
  wordsSmoothing: 100,
  piecesSmoothing: 300,
  /** Pieces of words against whole ones. */
  piecesWeight: 0.2,
  /** Pieces bridge spelling where there are few words; in long tickets there are enough. */
  piecesLength: 60,
  /** A card's own title counts as if so many tickets had said it. */
  ownTitle: 2,
  /** All that is counted against what the residual learned. */
  countsWeight: 0.25,
  /** How fast the residual learns, and the least error it learns from. */
  residualStep: 1,
  leastError: 0.1,
  /** What goes with the words of a title, and the uses of a card after which that counts half. */
  translationWeight: 4,
  translationUses: 3,
  /** What a card that is used more than half of the others gets for it. */
  usagePrior: 6,
  /** What is known of a card beforehand, see priors. */
  knownPrior: 0.5,
  /** Candidates of each kind that are looked at closely. */
  candidates: 96,
  /** The residual is added to so many of the best. */
  residualCandidates: 96,
  /** A card none of whose words is asked for may still fit by the pieces of its title's words. */
  leastPieces: 0.1,
} as const;
