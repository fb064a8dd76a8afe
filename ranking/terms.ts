import stemmers from 'snowball-stemmers';
import { eng, spa } from 'stopword';
import { fold } from './fold';
import { RANKED_LANGUAGES, type RankedLanguage } from './language';

const STEMMERS = {
  en: stemmers.newStemmer('english'),
  es: stemmers.newStemmer('spanish'),
} as const satisfies Record<RankedLanguage, unknown>;

/** Words of every ticket, whatever it is about; the lists of the library are for prose. */
const TICKET_WORDS = {
  en:
    'i im ive id my me mine your yours please thank thanks thx hi hello dear hey regards cheers dont ' +
    'cant doesnt didnt isnt wont arent wasnt werent havent hasnt hadnt couldnt wouldnt shouldnt does ' +
    'am theres whats thats lets us know tell so will when why whether just while going go see rather ' +
    'itself really even ever able own always again',
  es:
    'hola buenas buenos dias tardes gracias saludos cordial estimado estimada favor atentamente es son ' +
    'esta estan estoy este esto estos estas ha han he hemos hay fue ser hacer hago hice tengo tiene ' +
    'tienen puedo puede pueden podeis puedes podria quiero mis tus os les eso esa aqui alli ahora asi ' +
    'cada todo toda todos todas',
} as const satisfies Record<RankedLanguage, string>;

const STOP_WORDS = {
  en: new Set([...eng, ...TICKET_WORDS.en.split(' ')].map(fold)),
  es: new Set([...spa, ...TICKET_WORDS.es.split(' ')].map(fold)),
} as const satisfies Record<RankedLanguage, Set<string>>;

/** A number with its parts, as in `4.12` and `14:00`, or letters and digits with apostrophes within. */
const WORD = /\p{N}+(?:[.,:]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu;
/** Between the parts of `e-mail` or `Wi-Fi`. */
const HYPHEN = /^[-‐‑]$/;
const MAX_WORD_LENGTH = 40;
/** More parts than this are a phrase, not a word. */
const MAX_JOINED = 3;
/** A Latin letter or a digit alone tells nothing; a sign of another script may be a whole word. */
const TOO_SHORT = /^[\p{Script=Latin}\p{N}]$/u;

/** Stems are dear and texts say the same words again and again; beyond this many they are forgotten. */
const MOST_KNOWN_STEMS = 20_000;
const knownStems: Record<RankedLanguage, Map<string, string>> = { en: new Map(), es: new Map() };

/** A word of a text and the term it counts as. */
export interface Term {
  /** The stem, without accents: what the index holds. */
  term: string;
  /** As written, and where. */
  word: string;
  start: number;
  /** The hyphenated word that it is one side of, as written. */
  partOf?: string;
}

/** Lower case without what an apostrophe adds: `customer's`, `you'll`. */
function plainOf(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’](?:s|re|ve|ll|d|m)?$|['’](?=\p{L})/gu, '')
    .replace(/(\p{N}),(?=\p{N})/gu, '$1.');
}

function stemAnew(plain: string, language: RankedLanguage): string {
  // Written in haste without its accent, such a word would keep an ending that others lose.
  const accented = language === 'es' ? plain.replace(/ion$/, 'ión') : plain;
  return fold(STEMMERS[language].stem(accented));
}

function stemOf(plain: string, language: RankedLanguage | undefined): string {
  if (!language) return fold(plain);
  const known = knownStems[language];
  const found = known.get(plain);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN_STEMS) known.clear();
  const stem = stemAnew(plain, language);
  known.set(plain, stem);
  return stem;
}

function isStopWord(word: string, plain: string, language: RankedLanguage): boolean {
  const stopWords = STOP_WORDS[language];
  return stopWords.has(fold(plain)) || stopWords.has(fold(word).replace(/['’]/g, ''));
}

function termAt(word: string, start: number, language: RankedLanguage | undefined): Term[] {
  const plain = plainOf(word);
  if (word.length > MAX_WORD_LENGTH || TOO_SHORT.test(plain)) return [];
  if (language && isStopWord(word, plain, language)) return [];
  const term = stemOf(plain, language);
  return term === '' ? [] : [{ term, word, start }];
}

/** The words of a text; those joined by hyphens together. */
function compoundsOf(text: string): { word: string; start: number }[][] {
  const compounds: { word: string; start: number }[][] = [];
  let end = -1;
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const last = compounds.at(-1);
    if (last && HYPHEN.test(text.slice(end, start))) last.push({ word, start });
    else compounds.push([{ word, start }]);
    end = start + word.length;
  }
  return compounds;
}

/** The terms of a hyphenated word: as one, as others write it (`email` for `e-mail`), and by its parts. */
function compoundTerms(
  text: string,
  parts: readonly { word: string; start: number }[],
  language: RankedLanguage | undefined,
): Term[] {
  const single = parts.flatMap(({ word, start }) => termAt(word, start, language));
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.length < 2) return single;
  const whole = text.slice(first.start, last.start + last.word.length);
  const joined = parts.length > MAX_JOINED ? '' : parts.map(({ word }) => word).join('');
  return [
    ...termAt(joined, first.start, language).map((term) => ({ ...term, word: whole })),
    ...single.map((term) => ({ ...term, partOf: whole })),
  ];
}

/**
 * The terms of a text in order, stop words left out; a word with hyphens counts as a whole and by its
 * parts. An unknown language gets neither stems nor stop words.
 */
export function termsOf(text: string, language: RankedLanguage | undefined): Term[] {
  return compoundsOf(text).flatMap((parts) => compoundTerms(text, parts, language));
}

/** The terms of a text in a language that is not known for sure: in every form that the index may hold. */
export function termsInAnyLanguage(text: string): Term[] {
  const byLanguage = RANKED_LANGUAGES.map((language) => termsOf(text, language));
  // A stop word of one language is one in all: too few words to tell which language it is.
  const isKept = (term: Term) =>
    byLanguage.every((terms) => terms.some(({ start }) => start === term.start));
  const seen = new Set<string>();
  return [...byLanguage.flat(), ...termsOf(text, undefined)]
    .filter(isKept)
    .filter(({ term, start }) => {
      const key = `${start} ${term}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .sort((a, b) => a.start - b.start);
}

/** A word of a text as learned scores count it. */
export interface Token {
  /** The stem, without accents. */
  stem: string;
  /** As written. */
  word: string;
  isStop: boolean;
}

/**
 * Every word of a text in order, stop words among them. An unknown language gets no stems, and every
 * word of it tells something.
 */
export function tokensOf(text: string, language: RankedLanguage | undefined): Token[] {
  const tokens: Token[] = [];
  for (const [word] of text.matchAll(WORD)) {
    const plain = plainOf(word);
    if (plain === '' || word.length > MAX_WORD_LENGTH) continue;
    const stem = stemOf(plain, language);
    const isShort = TOO_SHORT.test(plain);
    const isStop = isShort || (language !== undefined && isStopWord(word, plain, language));
    if (stem !== '') tokens.push({ stem, word, isStop });
  }
  return tokens;
}

/** A word of a text as it is compared, and where it stands; `end` is behind its last sign. */
export interface PlainWord {
  plain: string;
  start: number;
  end: number;
}

/** The words of a text in order, as they are compared: lower case, without accents, none left out. */
export function plainWordsAt(text: string): PlainWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    ...{ plain: fold(plainOf(word)), start: index, end: index + word.length },
  }));
}

/** As {@link plainWordsAt}, the words alone. */
export function plainWords(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => fold(plainOf(word)));
}
