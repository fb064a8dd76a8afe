import type { CardId } from '@/cards/ids';
import type { Ticket } from '@/helpdesks/ticket';
import { rankedLanguage } from './language';
import type { LexicalIndex, WeightedTerm } from './lexicalIndex';
import { queryOf } from './query';
import {
  NEAR_TERMS,
  type Nearness,
  type RankedCard,
  rankedCardOf,
  scoreOf,
  WEIGHTS,
  wordsOf,
} from './rankedCard';
import { type Term, termsInAnyLanguage, termsOf } from './terms';

export type { RankedCard } from './rankedCard';

/** What ranking looks at beside the ticket. */
export interface RankingContext {
  index: LexicalIndex;
  /** Cards that were sent away from this ticket. */
  dismissed: ReadonlySet<CardId>;
  limit: number;
}

/** The cards that fit a ticket, best first, and the language of the question. */
export interface Ranking {
  cards: RankedCard[];
  language: string | undefined;
}

/** A long ticket asks for its rarest terms only: time grows with each, and the common ones decide nothing. */
const MAX_KNOWN_TERMS = 24;
/** Terms that no card holds may be misspelt or the beginning of others; most are names and numbers. */
const MAX_UNKNOWN_TERMS = 8;
/** The subject names the matter; the message tells the story. */
const SUBJECT_WEIGHT = 1.5;
/** Once an agent has replied, the talk goes on and the subject stays behind. */
const OLD_SUBJECT_WEIGHT = 1;
/** The parts of `e-mail` beside `email` itself. */
const PART_WEIGHT = 0.5;
/** Cards below this share of the best score are noise. */
const LEAST_SHARE = 0.2;

/** A question in the terms of its language. */
interface Asked {
  isFollowUp: boolean;
  subject: readonly Term[];
  body: readonly Term[];
}

/** The terms worth asking for, best first. */
function chosenTerms({ subject, body, isFollowUp }: Asked, index: LexicalIndex): WeightedTerm[] {
  const subjectWeight = isFollowUp ? OLD_SUBJECT_WEIGHT : SUBJECT_WEIGHT;
  const weights = new Map<string, number>();
  const weigh = (terms: readonly Term[], weight: number) => {
    for (const { term, partOf } of terms) {
      const here = partOf ? weight * PART_WEIGHT : weight;
      weights.set(term, Math.max(weights.get(term) ?? 0, here));
    }
  };
  weigh(subject, subjectWeight);
  weigh(body, 1);
  const weighted = [...weights].map(([term, weight]) => ({ term, weight }));
  const known = weighted
    .filter(({ term }) => index.has(term))
    .map((asked) => ({ asked, worth: index.rarity(asked.term) * asked.weight }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ asked }) => asked);
  const unknown = weighted.filter(({ term }) => !index.has(term));
  return [...known.slice(0, MAX_KNOWN_TERMS), ...unknown.slice(0, MAX_UNKNOWN_TERMS)];
}

/** Ranks the published cards for a ticket. A ticket without words gives an empty ranking. */
export function rank(
  ticket: Pick<Ticket, 'messages' | 'subject' | 'language'>,
  { index, dismissed, limit }: RankingContext,
): Ranking {
  const { isFollowUp, ...query } = queryOf(ticket);
  const language = rankedLanguage(query.language);
  const terms = (text: string) => (language ? termsOf(text, language) : termsInAnyLanguage(text));
  const asked = { isFollowUp, subject: terms(query.subject), body: terms(query.body) };
  const words = wordsOf([...asked.subject, ...asked.body]);
  // A term that cards hold says what it means; only others may be misspelt or half a word.
  const nearness: Nearness = {
    prefix: (term) => !index.has(term) && NEAR_TERMS.prefix(term),
    fuzzy: (term) => !index.has(term) && NEAR_TERMS.fuzzy(term),
  };
  const ranked = index
    .search(chosenTerms(asked, index), { ...WEIGHTS, ...nearness })
    .filter(({ status }) => status === 'published')
    .map((match) => ({ match, score: scoreOf(match) }))
    .sort((a, b) => b.score - a.score);
  const least = (ranked[0]?.score ?? 0) * LEAST_SHARE;
  // A card sent away still says how well a card can fit: what is left does not fit better for it.
  const shown = ranked
    .filter(({ match, score }) => score >= least && !dismissed.has(match.id))
    .slice(0, limit);
  return {
    cards: shown.map(({ match }) => rankedCardOf(match, { words, index, nearness })),
    language: query.language,
  };
}
