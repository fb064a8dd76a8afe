import { RANKED_LANGUAGES, type RankedLanguage } from '../language';
import { type Token, tokensOf } from '../terms';
import { meaningsOf } from '../thesaurus/meanings';

/** How much a feature counts in a question: pairs repeat what their words say, stop words say little. */
const WEIGHTS = {
  word: 1,
  stop: 0.4,
  pair: 0.8,
  stopPair: 0.4,
  meaning: 1.4,
  stopMeaning: 1.4,
} as const;
export type FeatureKind = keyof typeof WEIGHTS;

/** Between the stems of a pair; no stem holds one. */
const JOINT = '+';
/** Before the name of a meaning; no stem begins with it. */
const MEANS = '=';
/** Pieces of words: they bridge spelling, compounds and word forms. */
const PIECE_LENGTHS = [3, 4] as const;

/** Words in order, and how much they count. */
export interface Sentence {
  tokens: readonly Token[];
  /** Undefined for one whose stems are not known: its words mean nothing but themselves. */
  language: RankedLanguage | undefined;
  /** 0 to 1. */
  weight: number;
}

/** What is counted of a text. */
export interface Features {
  /**
   * Stems, pairs of neighbouring stems, and meanings; how often each stands there, by the weights of its
   * sentences.
   */
  words: Map<string, { kind: FeatureKind; times: number }>;
  /** By meaning, of those that telling words say, their stems. */
  meanings: Map<string, Set<string>>;
  /** Letters that stand together, in the same way. */
  pieces: Map<string, number>;
  /** Those of them that are of telling words. */
  tellingPieces: Set<string>;
  /** How many words the text has, by the weights of its sentences. */
  length: number;
}

/** How much a feature counts in a question. */
export function featureWeight(kind: FeatureKind): number {
  return WEIGHTS[kind];
}

/** The stems of features, without pairs. */
export function stemsOf({ words }: Features): string[] {
  return [...words].flatMap(([key, { kind }]) => (kind === 'word' || kind === 'stop' ? key : []));
}

/** The stems that tell something. */
export function tellingStems({ words }: Features): string[] {
  return [...words].flatMap(([key, { kind }]) => (kind === 'word' ? key : []));
}

/** The pieces of a word, its beginning and its end marked by spaces. */
export function piecesOfStem(stem: string): string[] {
  const padded = ` ${stem} `;
  return PIECE_LENGTHS.flatMap((length) =>
    Array.from({ length: Math.max(0, padded.length - length + 1) }, (_, at) =>
      padded.slice(at, at + length),
    ),
  );
}

class Counting {
  readonly features: Features = {
    words: new Map(),
    meanings: new Map(),
    pieces: new Map(),
    tellingPieces: new Set(),
    length: 0,
  };

  add(sentence: Sentence): void {
    const { tokens, weight } = sentence;
    this.features.length += weight * tokens.length;
    for (const token of tokens) {
      this.#count(token.stem, token.isStop ? 'stop' : 'word', weight);
      this.#countPieces(token, weight);
    }
    this.#countMeanings(sentence);
    for (const [one, two] of neighbours(tokens)) {
      if (one.isStop || two.isStop) this.#count(one.stem + JOINT + two.stem, 'stopPair', weight);
    }
    // Across the stop words between them: "change of my address" is "change address".
    for (const [one, two] of neighbours(tokens.filter(({ isStop }) => !isStop))) {
      this.#count(one.stem + JOINT + two.stem, 'pair', weight);
    }
  }

  /** Each meaning once a sentence, however many of its words say it; less where they may mean others. */
  #countMeanings({ tokens, language, weight }: Sentence): void {
    if (!language) return;
    const stems = tokens.map(({ stem }) => stem);
    const { words, meanings } = this.features;
    const ofSentence = Map.groupBy(meaningsOf(stems, language), ({ name }) => MEANS + name);
    for (const [key, said] of ofSentence) {
      const telling = said
        .flatMap(({ from, to }) => tokens.slice(from, to + 1))
        .filter(({ isStop }) => !isStop);
      if (telling.length > 0) {
        const known = meanings.get(key) ?? new Set();
        meanings.set(key, known);
        for (const { stem } of telling) known.add(stem);
      }
      const kind = meanings.has(key) ? 'meaning' : 'stopMeaning';
      const share = Math.max(...said.map(({ others }) => 1 / Math.sqrt(1 + others)));
      words.set(key, { kind, times: (words.get(key)?.times ?? 0) + weight * share });
    }
  }

  #count(key: string, kind: FeatureKind, times: number): void {
    const { words } = this.features;
    const known = words.get(key);
    if (known) known.times += times;
    else words.set(key, { kind, times });
  }

  #countPieces({ stem, isStop }: Token, times: number): void {
    const { pieces, tellingPieces } = this.features;
    for (const piece of piecesOfStem(stem)) {
      pieces.set(piece, (pieces.get(piece) ?? 0) + times);
      if (!isStop) tellingPieces.add(piece);
    }
  }
}

function neighbours(tokens: readonly Token[]): [Token, Token][] {
  return tokens.flatMap((token, at): [Token, Token][] => {
    const next = tokens[at + 1];
    return next ? [[token, next]] : [];
  });
}

/** The features of sentences; no pair goes from one into the next. */
export function featuresOf(sentences: readonly Sentence[]): Features {
  const counting = new Counting();
  for (const sentence of sentences) counting.add(sentence);
  return counting.features;
}

/**
 * The words of a text in its language; in one that is not known they are read as each of those that are,
 * and every reading counts in part.
 */
export function readingsOf(text: string, language: RankedLanguage | undefined): Sentence[] {
  if (language) return [{ tokens: tokensOf(text, language), language, weight: 1 }];
  const readings = RANKED_LANGUAGES.map((each) => tokensOf(text, each));
  const [first = []] = readings;
  const isSame = readings.every((tokens) =>
    tokens.every(
      ({ stem, isStop }, at) => stem === first[at]?.stem && isStop === first[at]?.isStop,
    ),
  );
  if (isSame) return [{ tokens: first, language: RANKED_LANGUAGES[0], weight: 1 }];
  return readings.map((tokens, at) => ({
    tokens,
    language: RANKED_LANGUAGES[at],
    weight: 1 / readings.length,
  }));
}
