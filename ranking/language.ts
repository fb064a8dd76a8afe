import { detectAll } from 'tinyld/light';

/** Below this many letters a guess is worse than none. */
const ENOUGH_LETTERS = 12;
/** Detection looks at this much of a text at most. */
const SAMPLE_LENGTH = 2000;

/** The languages whose stems and stop words are known to the ranking. */
export const RANKED_LANGUAGES = ['en', 'es'] as const;
export type RankedLanguage = (typeof RANKED_LANGUAGES)[number];

/** Words, without accents, that a text of the language is full of. */
const GIVEAWAYS = {
  en: new Set(
    (
      'the and my your you with this that it not are been what how when why where which who does did ' +
      'would could should please from they there their but any our if im ive cant dont doesnt didnt ' +
      'isnt wont because still after before get got need want help i to of for have has can order ' +
      'received payment thanks hello something anything again into yes am since we new now yesterday today'
    ).split(' '),
  ),
  es: new Set(
    (
      'el los las y del pero muy hay cuando cuanto donde quien que cual mis tengo tiene puedo puede ' +
      'quiero hola gracias buenos buenas dias pedido he ha han este esta estos sigue ahora desde hasta ' +
      'ya mi me lo la se le por para con una un sin al de en no como es su'
    ).split(' '),
  ),
} as const satisfies Record<RankedLanguage, Set<string>>;

/** What Spanish does not share with Portuguese, Italian, Catalan and Galician. */
const SPANISH_SIGNS = /[¿¡ñ]/i;
const SPANISH_ALONE = new Set('y el los las muy cuando hola gracias quien desde hasta'.split(' '));

/** The share of giveaways among the words of a text from which on they give it away. */
const GIVEAWAY_SHARE = { en: 0.25, es: 0.3 } as const satisfies Record<RankedLanguage, number>;

/** The detector's first guess counts where it is this sure, and this far ahead of the second. */
const SURE = 0.09;
const AHEAD = 1.4;

/** The words of a text without accents. */
function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().normalize('NFD');
  return plain.replace(/[\p{M}'’]+/gu, '').match(/\p{L}+/gu) ?? [];
}

function givenAway(sample: string): RankedLanguage | undefined {
  const words = wordsOf(sample);
  if (words.length === 0) return undefined;
  const share = (language: RankedLanguage) =>
    words.filter((word) => GIVEAWAYS[language].has(word)).length / words.length;
  const [en, es] = [share('en'), share('es')];
  if (en >= GIVEAWAY_SHARE.en && en > 2 * es) return 'en';
  if (es < GIVEAWAY_SHARE.es || es <= 2 * en) return undefined;
  const alone = new Set(words.filter((word) => SPANISH_ALONE.has(word)));
  return SPANISH_SIGNS.test(sample) || alone.size >= 2 ? 'es' : undefined;
}

function hasGiveaway(text: string, language: RankedLanguage | undefined): boolean {
  return language !== undefined && wordsOf(text).some((word) => GIVEAWAYS[language].has(word));
}

/** The language of a text (ISO 639-1), or undefined where it is too short or unclear to tell. */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const letters = sample.replace(/[^\p{L}]+/gu, ' ').trim();
  if (letters.length < ENOUGH_LETTERS) return undefined;
  const known = givenAway(sample);
  if (known) return known;
  const [first, second] = detectAll(letters);
  const isSure =
    first && first.accuracy >= SURE && first.accuracy >= AHEAD * (second?.accuracy ?? 0);
  return isSure ? first.lang : undefined;
}

/** Fewer letters of the Latin script belong to a dozen languages as well as to one. */
const SURE_LETTERS = 80;
const ADDRESSES = /https?:\/\/\S+|\S+@\S+/g;

/**
 * As {@link languageOf}, but only where there is no doubt: for texts that are filed under their
 * language, where a wrong one is worse than none.
 */
export function sureLanguageOf(text: string): string | undefined {
  const words = text.slice(0, SAMPLE_LENGTH).replace(ADDRESSES, ' ');
  const language = languageOf(words);
  const letters = words.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  const isElsewhereToo = latin.length > letters.length / 2 && latin.length < SURE_LETTERS;
  return isElsewhereToo && !hasGiveaway(words, rankedLanguage(language)) ? undefined : language;
}

/** The language of the ranking that a BCP 47 tag stands for; undefined for any other. */
export function rankedLanguage(tag: string | undefined): RankedLanguage | undefined {
  const base = tag?.split('-')[0]?.toLowerCase();
  return RANKED_LANGUAGES.find((language) => language === base);
}
