import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { RANKED_LANGUAGES } from './language';
import type { Lets, LexicalIndex, LexicalMatch, Nearness } from './lexicalIndex';
import { NEAR_TERMS } from './nearness';
import { hasWords, phraseTest, type RequiredWord, requiredWords } from './phrase';
import { type RankedCard, rankedCardOf, scoreOf, WEIGHTS, wordsOf } from './rankedCard';
import { letsThrough, type Named } from './searchFilters';
import { type Phrase, parseSearch, type SearchQuery } from './searchQuery';
import { type Term, termsInAnyLanguage, termsOf } from './terms';

/** What a search looks at beside the typed text. */
export interface SearchContext extends Named {
  index: LexicalIndex;
  limit: number;
  /** The cards of these ids in the same order; read only where a phrase has to be looked for in them. */
  cardsById(ids: readonly CardId[]): Promise<(Card | undefined)[]>;
  /** Whether anybody still waits for the answer; asked before each reading of cards. */
  isWanted(): boolean;
}

/** What the index is asked, and what its answers mean. */
interface Asked {
  /** The typed words by the terms they stand for. */
  words: Map<string, string>;
  required: RequiredWord[];
  nearness: Nearness;
}

/** Cards read at once to look for a phrase: about what a screen or two need. */
const READ_AT_ONCE = 40;

/** What of the text tells something; where that is nothing, all of it. */
function termsOfSearch(text: string): Term[] {
  const telling = termsInAnyLanguage(text);
  if (telling.length > 0) return telling;
  return [...RANKED_LANGUAGES, undefined].flatMap((language) => termsOf(text, language));
}

/** The words in all their forms; only free words may be misspelt, and only what is last unfinished. */
function askedFor(text: string, phrases: readonly Phrase[]): Asked {
  const terms = termsOfSearch(text);
  const free = wordsOf(terms);
  const required = requiredWords(phrases);
  const ofPhrases = required.flatMap(({ word, forms }) =>
    forms.map((form) => [form, word] as const),
  );
  const last = terms.at(-1);
  const open = new Set(required.flatMap((each) => (each.isUnfinished ? each.forms : [])));
  return {
    words: new Map([...ofPhrases, ...free]),
    required,
    nearness: {
      prefix: (term) =>
        open.has(term) ||
        (free.has(term) &&
          (NEAR_TERMS.prefix(term) || free.get(term) === (last?.partOf ?? last?.word))),
      fuzzy: (term) => free.has(term) && NEAR_TERMS.fuzzy(term),
    },
  };
}

/** How many of the typed words a card holds, squared, so that all beat any. */
function coverage(found: ReadonlySet<string>, typed: ReadonlySet<string>): number {
  return (found.size / Math.max(1, typed.size)) ** 2;
}

/** Cards with any of the words and all of the required ones, best first. */
function matchesFor({ words, required, nearness }: Asked, index: LexicalIndex, lets: Lets) {
  const typed = new Set(words.values());
  const asked = [...words.keys()].map((term) => ({ term, weight: 1 }));
  const weights = { ...WEIGHTS.weights, prefix: 0.8 };
  return index
    .search(asked, { ...WEIGHTS, ...nearness, weights }, lets)
    .filter(({ queryTerms }) =>
      required.every(({ forms }) => forms.some((form) => queryTerms.includes(form))),
    )
    .map((match) => {
      const found = new Set(match.queryTerms.map((term) => words.get(term) ?? term));
      return { ...match, score: scoreOf(match) * coverage(found, typed) };
    })
    .sort((a, b) => b.score - a.score);
}

/** The comparable texts of the matched cards; only those that are not known are read. */
async function textsOf(
  matches: readonly LexicalMatch[],
  { index, cardsById }: SearchContext,
): Promise<Map<CardId, string>> {
  const texts = new Map<CardId, string>();
  for (const match of matches) {
    const known = index.texts.of(match);
    if (known !== undefined) texts.set(match.id, known);
  }
  const unknown = matches.map(({ id }) => id).filter((id) => !texts.has(id));
  const cards = unknown.length > 0 ? await cardsById(unknown) : [];
  for (const card of cards) if (card) texts.set(card.id, index.texts.learn(card));
  return texts;
}

/** The first of the matches whose cards hold the phrases word by word; none once nobody waits. */
async function holding(
  phrases: readonly Phrase[],
  matches: readonly LexicalMatch[],
  context: SearchContext,
): Promise<LexicalMatch[]> {
  const { limit, isWanted } = context;
  if (phrases.length === 0) return matches.slice(0, limit);
  const holds = phraseTest(phrases);
  const held: LexicalMatch[] = [];
  for (let at = 0; at < matches.length && held.length < limit; at += READ_AT_ONCE) {
    if (!isWanted()) return [];
    const some = matches.slice(at, at + READ_AT_ONCE);
    const texts = await textsOf(some, context);
    held.push(...some.filter(({ id }) => holds(texts.get(id) ?? '')));
  }
  return held.slice(0, limit);
}

/**
 * The search with such phrases as free words that would have every card read at each key: those still
 * being typed that have no telling word yet.
 */
function withoutVaguePhrases({ words, phrases, filters }: SearchQuery): SearchQuery {
  const isVague = (phrase: Phrase) => phrase.isUnfinished && requiredWords([phrase]).length === 0;
  const vague = phrases.filter(isVague).map(({ text }) => text);
  return {
    words: [words, ...vague].join(' ').trim(),
    phrases: phrases.filter((phrase) => hasWords(phrase) && !isVague(phrase)),
    filters,
  };
}

/**
 * Cards for what was typed into the search box (see {@link parseSearch}), drafts included, those with
 * all the words first. The last word may be unfinished. Filters and phrases alone give every card that
 * passes, the one changed last first; filters are applied before the limit. Nothing is found once
 * nobody waits for it.
 */
export async function search(text: string, context: SearchContext): Promise<RankedCard[]> {
  const { index } = context;
  const query = withoutVaguePhrases(parseSearch(text));
  const { phrases } = query;
  const asked = askedFor(query.words, phrases);
  const { words, nearness } = asked;
  const lets = letsThrough(query.filters, context);
  const isFiltered = phrases.length > 0 || query.filters.length > 0;
  if (words.size === 0 && !isFiltered) return [];
  const matches = words.size > 0 ? matchesFor(asked, index, lets) : index.all(lets);
  const held = await holding(phrases, matches, context);
  return held.map((match) => ({
    ...rankedCardOf(match, { words, index, nearness }),
    score: match.score,
  }));
}
