import type { SearchOptions } from 'minisearch';
import type { CardId } from '@/cards/ids';
import type { Ticket } from '@/helpdesks/ticket';
import { RANKED_LANGUAGES, rankedLanguage } from './language';
import type { IndexedField, LexicalIndex, LexicalMatch } from './lexicalIndex';
import { queryOf } from './query';
import { type Term, termsOf } from './terms';

/** What ranking looks at beside the ticket. */
export interface RankingContext {
  index: LexicalIndex;
  /** Cards that were sent away from this ticket. */
  dismissed: ReadonlySet<CardId>;
  limit: number;
}

/** A card that fits, and why. */
export interface RankedCard {
  id: CardId;
  /** Comparable within one ranking only. */
  score: number;
  /** Words of the ticket (as the customer wrote them) and the parts of the card that hold them. */
  matches: { word: string; fields: IndexedField[] }[];
  /** Stems to mark in the card. */
  terms: string[];
}

/** The cards that fit a ticket, best first, and the language of the question. */
export interface Ranking {
  cards: RankedCard[];
  language: string | undefined;
}

/** A long ticket asks for its rarest terms only: time grows with each, and the common ones decide nothing. */
const MAX_QUERY_TERMS = 24;
/** The subject names the matter; the message tells the story. */
const SUBJECT_WEIGHT = 1.5;
/** Cards below this share of the best score are noise. */
const LEAST_SHARE = 0.2;

const WEIGHTS: SearchOptions = {
  boost: { title: 3, keywords: 2, answer: 1 },
  fuzzy: (term) => (term.length > 4 ? 1 : false),
  maxFuzzy: 1,
  prefix: (term) => term.length > 3,
  weights: { fuzzy: 0.3, prefix: 0.4 },
  combineWith: 'OR',
};

function matchesOf(match: LexicalMatch, words: ReadonlyMap<string, string>): RankedCard['matches'] {
  const matches = match.queryTerms.map((query) => {
    const found = Object.entries(match.found).filter(([term]) => isFormOf(term, query));
    return {
      word: words.get(query) ?? query,
      fields: [...new Set(found.flatMap(([, fields]) => fields))],
    };
  });
  return matches.filter(({ fields }) => fields.length > 0);
}

/** MiniSearch tells found terms and query terms apart, not which found which. */
function isFormOf(term: string, query: string): boolean {
  return term === query || term.startsWith(query) || Math.abs(term.length - query.length) <= 1;
}

function toRanked(match: LexicalMatch, words: ReadonlyMap<string, string>): RankedCard {
  return {
    id: match.id,
    // MiniSearch multiplies by the number of matched terms, which favours long answers.
    score: match.score / Math.max(1, match.queryTerms.length),
    matches: matchesOf(match, words),
    terms: Object.keys(match.found),
  };
}

function wordsOf(terms: readonly Term[]): Map<string, string> {
  return new Map(terms.toReversed().map(({ term, word }) => [term, word]));
}

/** Ranks the published cards for a ticket. A ticket without words gives an empty ranking. */
export function rank(ticket: Ticket, context: RankingContext): Ranking {
  const { index, dismissed, limit } = context;
  const query = queryOf(ticket);
  const language = rankedLanguage(query.language);
  const subject = termsOf(query.subject, language);
  const terms = [...subject, ...termsOf(query.body, language)];
  const inSubject = new Set(subject.map(({ term }) => term));
  const asked = [...new Set(terms.map(({ term }) => term))]
    .map((term) => ({ term, weight: inSubject.has(term) ? SUBJECT_WEIGHT : 1 }))
    .sort((a, b) => index.rarity(b.term) * b.weight - index.rarity(a.term) * a.weight)
    .slice(0, MAX_QUERY_TERMS);
  const words = wordsOf(terms);
  const ranked = index
    .search(asked, WEIGHTS)
    .filter(({ id, status }) => status === 'published' && !dismissed.has(id))
    .map((match) => toRanked(match, words))
    .sort((a, b) => b.score - a.score);
  const least = (ranked[0]?.score ?? 0) * LEAST_SHARE;
  return {
    cards: ranked.filter(({ score }) => score >= least).slice(0, limit),
    language: query.language,
  };
}

/** Cards for words typed into the search box, drafts included: all words if possible, else any. */
export function search(
  text: string,
  context: Pick<RankingContext, 'index' | 'limit'>,
): RankedCard[] {
  const { index, limit } = context;
  const forms = [...RANKED_LANGUAGES, undefined].map((language) => termsOf(text, language));
  const plain = forms.at(-1) ?? [];
  const words = wordsOf(forms.flat());
  const asked = [...words.keys()].map((term) => ({ term, weight: 1 }));
  return index
    .search(asked, { ...WEIGHTS, prefix: true, weights: { fuzzy: 0.3, prefix: 0.8 } })
    .map((match) => toRanked(match, words))
    .map((card) => ({ ...card, score: card.score * coverage(card, plain) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

/** How many of the typed words a card holds, squared, so that all beat any. */
function coverage(card: RankedCard, typed: readonly Term[]): number {
  const matched = new Set(card.matches.map(({ word }) => word));
  const count = typed.filter(({ word }) => matched.has(word)).length;
  return (count / Math.max(1, typed.length)) ** 2;
}
