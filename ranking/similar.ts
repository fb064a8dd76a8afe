import type { CardId } from '@/cards/ids';
import { markdownToPlainLine } from '@/cards/markdownText';
import { languageOf, rankedLanguage } from './language';
import type { LexicalIndex, WeightedTerm } from './lexicalIndex';
import { type RankedCard, rankedCardOf, scoreOf, WEIGHTS, wordsOf } from './rankedCard';
import { type Term, termsInAnyLanguage, termsOf } from './terms';

/** What is being written. */
export interface Writing {
  title: string;
  /** CommonMark. */
  body: string;
}

/** What cards are compared in, and how many are told. */
export interface SimilarContext {
  index: LexicalIndex;
  /** The card that is itself being written; null for a new one. */
  except: CardId | null;
  limit: number;
}

/** More of an answer than this is not looked at, in UTF-16 units. */
const MAX_LENGTH = 4000;
/** The rarest terms say what a text is about. */
const MAX_TERMS = 16;
/** What something is called names it better than what is said of it. */
const TITLE_WEIGHT = 2;
/** A card that holds less than this share of what the words tell is about something else. */
const LEAST_SHARE = 0.28;
/** A card that fits so much less than the best one is not of its kind. */
const LEAST_OF_BEST = 0.4;
/** One word in common is a chance, unless nothing else is written. */
const LEAST_WORDS = 2;

/** The rarest terms that any card holds; what none holds tells nothing of how they are alike. */
function chosenTerms(title: readonly Term[], body: readonly Term[], index: LexicalIndex) {
  const weights = new Map<string, number>(body.map(({ term }) => [term, 1]));
  for (const { term } of title) weights.set(term, TITLE_WEIGHT);
  return [...weights]
    .map(([term, weight]): WeightedTerm => ({ term, weight }))
    .filter(({ term }) => index.has(term) && !index.isCommon(term))
    .map((asked) => ({ asked, worth: index.rarity(asked.term) * asked.weight }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MAX_TERMS);
}

/** The cards most like one that is being written, best first; drafts count, archived cards do not. */
export function similarCards(
  { title, body }: Writing,
  { index, except, limit }: SimilarContext,
): RankedCard[] {
  const text = markdownToPlainLine(body.slice(0, MAX_LENGTH), () => ' ');
  const language = rankedLanguage(languageOf(`${title}\n${text}`));
  const terms = (of: string) => (language ? termsOf(of, language) : termsInAnyLanguage(of));
  const [ofTitle, ofBody] = [terms(title), terms(text)];
  const words = wordsOf([...ofTitle, ...ofBody]);
  const chosen = chosenTerms(ofTitle, ofBody, index);
  const worthOf = new Map(chosen.map(({ asked, worth }) => [asked.term, worth]));
  const whole = chosen.reduce((sum, { worth }) => sum + worth, 0);
  const wordCount = (found: Iterable<string>) =>
    new Set([...found].map((term) => words.get(term) ?? term)).size;
  const leastWords = Math.min(LEAST_WORDS, wordCount(words.keys()));
  const exactly = { prefix: () => false, fuzzy: () => false as const };
  const alike = index
    .search(
      chosen.map(({ asked }) => asked),
      { ...WEIGHTS, ...exactly },
    )
    .filter(({ id, queryTerms }) => {
      const worth = queryTerms.reduce((sum, term) => sum + (worthOf.get(term) ?? 0), 0);
      const isAlike = worth >= whole * LEAST_SHARE && wordCount(queryTerms) >= leastWords;
      return id !== except && isAlike;
    })
    .map((match) => ({ match, score: scoreOf(match) }))
    .sort((a, b) => b.score - a.score);
  const least = (alike[0]?.score ?? 0) * LEAST_OF_BEST;
  return alike
    .filter(({ score }) => score >= least)
    .slice(0, limit)
    .map(({ match }) => rankedCardOf(match, { words, index, nearness: exactly }));
}
