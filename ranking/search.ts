import { RANKED_LANGUAGES } from './language';
import type { RankingContext } from './rank';
import { NEAR_TERMS, type RankedCard, rankedCardOf, scoreOf, WEIGHTS, wordsOf } from './rankedCard';
import { type Term, termsInAnyLanguage, termsOf } from './terms';

/** What of the text tells something; where that is nothing, all of it. */
function termsOfSearch(text: string): Term[] {
  const telling = termsInAnyLanguage(text);
  if (telling.length > 0) return telling;
  return [...RANKED_LANGUAGES, undefined].flatMap((language) => termsOf(text, language));
}

/** How many of the typed words a card holds, squared, so that all beat any. */
function coverage(found: ReadonlySet<string>, typed: ReadonlySet<string>): number {
  return (found.size / Math.max(1, typed.size)) ** 2;
}

/**
 * Cards for words typed into the search box, drafts included, those with all the words first. The last
 * word may be unfinished.
 */
export function search(
  text: string,
  context: Pick<RankingContext, 'index' | 'limit'>,
): RankedCard[] {
  const { index, limit } = context;
  const terms = termsOfSearch(text);
  const words = wordsOf(terms);
  const typed = new Set(words.values());
  const last = terms.at(-1);
  const nearness = {
    ...NEAR_TERMS,
    prefix: (term: string) =>
      NEAR_TERMS.prefix(term) || words.get(term) === (last?.partOf ?? last?.word),
  };
  const asked = [...words.keys()].map((term) => ({ term, weight: 1 }));
  return index
    .search(asked, { ...WEIGHTS, ...nearness, weights: { ...WEIGHTS.weights, prefix: 0.8 } })
    .map((match) => {
      const found = new Set(match.queryTerms.map((term) => words.get(term) ?? term));
      return { match, score: scoreOf(match) * coverage(found, typed) };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ match, score }) => ({ ...rankedCardOf(match, { words, index, nearness }), score }));
}
