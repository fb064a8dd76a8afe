import stemmers from 'snowball-stemmers';
import { eng, spa } from 'stopword';
import type { RankedLanguage } from './language';

const STEMMERS = {
  en: stemmers.newStemmer('english'),
  es: stemmers.newStemmer('spanish'),
} as const satisfies Record<RankedLanguage, unknown>;

/** Words of every ticket, whatever it is about; the lists of the library are for prose. */
const TICKET_WORDS = {
  en: 'i im ive id my me mine your yours please thank thanks hi hello dear hey regards cheers dont cant doesnt didnt isnt wont',
  es: 'hola buenas buenos dias tardes gracias saludos cordial estimado estimada favor atentamente',
} as const satisfies Record<RankedLanguage, string>;

const STOP_WORDS = {
  en: new Set([...eng, ...TICKET_WORDS.en.split(' ')].map(fold)),
  es: new Set([...spa, ...TICKET_WORDS.es.split(' ')].map(fold)),
} as const satisfies Record<RankedLanguage, Set<string>>;

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const MAX_WORD_LENGTH = 40;

/** A word of a text and the term it counts as. */
export interface Term {
  /** The stem, without accents: what the index holds. */
  term: string;
  /** As written, and where. */
  word: string;
  start: number;
}

/** Lower case without accents. Works on a whole text as well as on a word. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}

function stemOf(word: string, language: RankedLanguage | undefined): string {
  const plain = word.toLowerCase().replace(/['’](?:s|re|ve|ll|d|m)?$|['’](?=\p{L})/gu, '');
  return fold(language ? STEMMERS[language].stem(plain) : plain);
}

/** The terms of a text in order, stop words left out. An unknown language gets neither stems nor stop words. */
export function termsOf(text: string, language: RankedLanguage | undefined): Term[] {
  const terms: Term[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    if (word.length > MAX_WORD_LENGTH) continue;
    const isStopWord = language && STOP_WORDS[language].has(fold(word).replace(/['’]/g, ''));
    if (isStopWord || (word.length === 1 && !/\d/.test(word))) continue;
    const term = stemOf(word, language);
    if (term !== '') terms.push({ term, word, start: match.index });
  }
  return terms;
}
