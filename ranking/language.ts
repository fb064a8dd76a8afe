import { detect } from 'tinyld/light';

/** Below this many letters a guess is worse than none. */
const ENOUGH_LETTERS = 12;
/** Detection looks at this much of a text at most. */
const SAMPLE_LENGTH = 2000;

/** The languages whose stems and stop words are known to the ranking. */
export const RANKED_LANGUAGES = ['en', 'es'] as const;
export type RankedLanguage = (typeof RANKED_LANGUAGES)[number];

/** The language of a text (ISO 639-1), or undefined where it is too short or unclear to tell. */
export function languageOf(text: string): string | undefined {
  const letters = text.replace(/[^\p{L}]+/gu, ' ').trim();
  if (letters.length < ENOUGH_LETTERS) return undefined;
  return detect(letters.slice(0, SAMPLE_LENGTH)) || undefined;
}

/** The language of the ranking that a BCP 47 tag stands for; undefined for any other. */
export function rankedLanguage(tag: string | undefined): RankedLanguage | undefined {
  const base = tag?.split('-')[0]?.toLowerCase();
  return RANKED_LANGUAGES.find((language) => language === base);
}
