import type { CardId } from '@/cards/ids';
import type { IndexedField, LexicalIndex, LexicalMatch, Nearness } from './lexicalIndex';
import type { WordMatch } from './reasons';
import type { Term } from './terms';

/** A card that fits, and why. */
export interface RankedCard {
  id: CardId;
  /** Comparable within one ranking only. */
  score: number;
  /** Words of the ticket (as the customer wrote them) and the parts of the card that hold them. */
  matches: WordMatch[];
  /** Stems to mark in the card. */
  terms: string[];
}

/** Stems that help to rank and tell a reader nothing. */
const QUIET_TERMS = new Set(['no', 'not', 'noth']);

/** How much a term counts by where it is found, and by how. */
export const WEIGHTS = {
  boost: { title: 3, keywords: 2, answer: 1 },
  weights: { fuzzy: 0.3, prefix: 0.4 },
} as const;

/** Whether one letter more, less or changed makes one of the other. */
function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const left = Math.min(a.length, b.length) - start;
  while (end < left && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** How the matches of one search came about. */
interface Finding {
  /** The words of the terms asked for, as the person wrote them. */
  words: ReadonlyMap<string, string>;
  index: LexicalIndex;
  nearness: Nearness;
}

/** The index tells found terms and query terms apart, not which found which. */
function isFoundBy(term: string, query: string, nearness: Nearness): boolean {
  if (term === query) return true;
  if (nearness.prefix(query) && term.startsWith(query)) return true;
  return nearness.fuzzy(query) !== false && isOneEditAway(term, query);
}

function matchesOf(match: LexicalMatch, { words, nearness }: Finding): WordMatch[] {
  const found = Object.entries(match.found);
  const fieldsOfWord = new Map<string, Set<IndexedField>>();
  for (const query of match.queryTerms) {
    const fields = found.flatMap(([term, in_]) => (isFoundBy(term, query, nearness) ? in_ : []));
    const word = words.get(query) ?? query;
    fieldsOfWord.set(word, new Set([...(fieldsOfWord.get(word) ?? []), ...fields]));
  }
  return [...fieldsOfWord].map(([word, fields]) => ({ word, fields: [...fields] }));
}

/** The words that stand for terms, as first written; the part of a hyphenated word stands for all of it. */
export function wordsOf(terms: readonly Term[]): Map<string, string> {
  return new Map(terms.toReversed().map(({ term, word, partOf }) => [term, partOf ?? word]));
}

/** The index multiplies by the number of matched terms, which favours long answers: it is taken out. */
export function scoreOf(match: LexicalMatch): number {
  return match.score / Math.max(1, match.queryTerms.length);
}

/**
 * A match of the index as a ranked card. What most cards hold explains nothing and is not told,
 * unless there is nothing else.
 */
export function rankedCardOf(match: LexicalMatch, finding: Finding): RankedCard {
  const telling = (terms: readonly string[]) => {
    const said = terms.filter((term) => !finding.index.isCommon(term) && !QUIET_TERMS.has(term));
    return said.length > 0 ? said : [...terms];
  };
  const queryTerms = telling(match.queryTerms);
  return {
    id: match.id,
    score: scoreOf(match),
    matches: matchesOf({ ...match, queryTerms }, finding),
    terms: telling(Object.keys(match.found)),
  };
}
