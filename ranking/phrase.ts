import type { Card } from '@/cards/card';
import { markdownToPlainLine } from '@/cards/markdownText';
import { fold } from './fold';
import { RANKED_LANGUAGES } from './language';
import type { Phrase } from './searchQuery';
import { plainWords, termsInAnyLanguage, termsOf } from './terms';

/** Stands for the value of a variable, which nobody knows: no phrase goes across. */
const GAP = '\u{FFFC}';

/** Between texts that stand each for itself. */
const BREAK = '\n';

/** The words of a text apart by single spaces, with one at both ends. */
function comparable(text: string): string {
  return ` ${plainWords(text).join(' ')} `;
}

/** What of a card a phrase may stand in, each for itself. */
function textsOf(card: Card): string[] {
  const answers = Object.values(card.answer).flatMap(({ title, body }) => [
    ...(title ? [title] : []),
    ...markdownToPlainLine(body, () => GAP).split(GAP),
  ]);
  return [card.title, ...card.keywords, ...answers];
}

/**
 * The title, the keywords and the answers of a card as {@link phraseTest} looks through them: capitals,
 * accents, white space and punctuation do not count.
 */
export function comparableText(card: Card): string {
  return textsOf(card).map(comparable).join(BREAK);
}

/** Tells of a {@link comparableText} whether every phrase stands in it word by word. */
export function phraseTest(phrases: readonly Phrase[]): (text: string) => boolean {
  const sought = phrases.map(({ text, isUnfinished }) => {
    const phrase = comparable(text);
    return isUnfinished ? phrase.trimEnd() : phrase;
  });
  return (text) => sought.every((phrase) => text.includes(phrase));
}

/** Whether a phrase has words at all; signs alone ask for nothing. */
export function hasWords({ text }: Phrase): boolean {
  return plainWords(text).length > 0;
}

/** A word that every card with the phrase holds, in each form that the index may have it in. */
export interface RequiredWord {
  /** As typed. */
  word: string;
  forms: string[];
  isUnfinished: boolean;
}

const VOWELS = /[aeiou]/g;

/** Where the accents of a word may be: endings that stems lose are told by them. */
function accented(word: string): string[] {
  const plain = fold(word);
  const variants = [...plain.matchAll(VOWELS)].map(
    ({ 0: vowel, index }) => `${plain.slice(0, index)}${vowel}\u0301${plain.slice(index + 1)}`,
  );
  return [plain, ...variants];
}

function formsOf(word: string): string[] {
  const forms = accented(word).flatMap((each) =>
    RANKED_LANGUAGES.flatMap((language) => termsOf(each, language).map(({ term }) => term)),
  );
  return [...new Set([fold(word), ...forms])];
}

/** What the index can be asked for before cards are read: the telling words of the phrases. */
export function requiredWords(phrases: readonly Phrase[]): RequiredWord[] {
  return phrases.flatMap(({ text, isUnfinished }) => {
    // A phrase may write apart what a card joins by a hyphen: its parts are in the index too.
    const terms = termsInAnyLanguage(text.replace(/[-‐‑]/g, ' '));
    const byStart = new Map(terms.map(({ start, word, term }) => [start, { word, term }]));
    return [...byStart].map(([start, { word, term }]) => ({
      word,
      forms: [...new Set([term, ...formsOf(word)])],
      isUnfinished: isUnfinished && start + word.length === text.length,
    }));
  });
}
