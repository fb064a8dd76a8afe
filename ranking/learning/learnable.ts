import { fold } from '../fold';
import type { Token } from '../terms';
import { isGeneralWord } from './generalWords';
import { featureHash } from './learnedCounts';
import type { MetWords } from './metWords';
import type { Met } from './shard';

/** Numbers of orders, phones, rooms: they tell a person, never a kind of question. */
const DIGIT = /\p{N}/u;
const CAPITAL = /^\p{Lu}/u;
/** Where so many words of a sentence are capitals, they tell nothing. */
const MOST_CAPITALS = 0.5;

/** The forms in which a name may be known: `O'Brien’s` is one of `obrien`. */
function plainForms(word: string): string[] {
  const folded = fold(word);
  return [folded, folded.replace(/['’]s?$/, '')].map((form) => form.replace(/['’]/g, ''));
}

/** What decides which words of a ticket may be learned. */
export interface Discretion {
  /** Words of people's names, lower case without accents. */
  names: ReadonlySet<string>;
  /** Whether the card holds the stem itself. */
  isOfCard(stem: string): boolean;
  /** Rare words that tickets said before. */
  met: MetWords;
  /** The number of this ticket among them. */
  ticket: number;
}

export interface Learnable {
  tokens: Token[];
  /** The rare stems that are to be remembered of this ticket. */
  met: Met;
}

/**
 * The words of a ticket that may be kept. A word of the general list or of the card itself says nothing
 * of a person; any other may be a name or a secret, and is learned from the second ticket on that says
 * it. Words with digits and known names are never kept.
 *
 * @param sentences the words of each sentence in order.
 */
export function learnable(
  sentences: readonly (readonly Token[])[],
  discretion: Discretion,
): Learnable {
  const { names, isOfCard, met, ticket } = discretion;
  const toRemember = new Set<number>();
  const isKept = ({ word, stem, isStop }: Token, mayBeName: boolean): boolean => {
    if (DIGIT.test(word) || plainForms(word).some((form) => names.has(form))) return false;
    if (isStop || (!mayBeName && isGeneralWord(word)) || isOfCard(stem)) return true;
    const hash = featureHash(stem);
    if (met.isToRemember(hash, ticket)) toRemember.add(hash);
    return met.isKnownWithout(ticket, hash);
  };
  const tokens = sentences.flatMap((sentence) => {
    const capitals = sentence.filter(({ word }) => CAPITAL.test(word)).length;
    const tellsNames = capitals < sentence.length * MOST_CAPITALS;
    // The first word of a sentence is a capital whatever it is.
    return sentence.filter((token, at) =>
      isKept(token, at > 0 && tellsNames && CAPITAL.test(token.word)),
    );
  });
  const words = [...toRemember];
  return { tokens, met: { words, tickets: words.map(() => ticket) } };
}
