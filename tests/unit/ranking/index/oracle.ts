import MiniSearch from 'minisearch';
import type { Card } from '@/cards/card';
import { cardTerms } from '@/ranking/index/cardTerms';
import type { IndexedField, LexicalOptions, WeightedTerm } from '@/ranking/lexicalIndex';

/** What a search tells of a card, in no order where none counts. */
export interface Told {
  id: string;
  score: number;
  queryTerms: string[];
  found: Record<string, IndexedField[]>;
}

/** MiniSearch, made anew of these cards, asked for the same; by id. */
export function oracleSearch(
  cards: readonly Card[],
  terms: readonly WeightedTerm[],
  { boost = {}, weights, prefix, fuzzy }: LexicalOptions,
): Map<string, Told> {
  const search = new MiniSearch({
    fields: ['title', 'keywords', 'answer'],
    tokenize: (text) => text.split(' ').filter(Boolean),
    processTerm: (term) => term,
  });
  for (const card of cards) {
    const { title, keywords, answer } = cardTerms(card);
    const [joined, labels, text] = [title, keywords, answer].map((each) => each.join(' '));
    search.add({ id: card.id, title: joined, keywords: labels, answer: text });
  }
  const weightOf = new Map(terms.map(({ term, weight }) => [term, weight]));
  const results = search.search([...weightOf.keys()].join(' '), {
    boost,
    boostTerm: (term) => weightOf.get(term) ?? 1,
    maxFuzzy: 1,
    ...(weights ? { weights } : {}),
    ...(prefix ? { prefix } : {}),
    ...(fuzzy ? { fuzzy } : {}),
  });
  return new Map(
    results.map(({ id, score, queryTerms, match }) => [
      String(id),
      { id: String(id), score, queryTerms, found: match as Told['found'] },
    ]),
  );
}
