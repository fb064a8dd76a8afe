import { fold } from './fold';

/** A filter of a search, and where in the typed text it stands. */
export type SearchFilter = { start: number; end: number } & (
  | {
      kind: 'keyword';
      text: string;
      /** Still being typed: the beginning of a keyword will do. */
      isUnfinished: boolean;
    }
  | { kind: 'collection'; name: string }
  | { kind: 'status'; status: 'archived' | 'draft' }
  | { kind: 'favourite' }
);

/** Words that have to stand side by side. */
export interface Phrase {
  text: string;
  /** Its quote is not closed yet: the last word may go on. */
  isUnfinished: boolean;
}

/** A search as it was meant. */
export interface SearchQuery {
  /** What is neither a phrase nor a filter. */
  words: string;
  phrases: Phrase[];
  filters: SearchFilter[];
}

/** Straight, curly, low and angular: keyboards and phones type all of them. */
const QUOTES = '"“”„«»';
const OPENING = new RegExp(`[${QUOTES}]`);
const QUOTED = new RegExp(`[${QUOTES}]([^${QUOTES}]*)([${QUOTES}]|$)`, 'y');
const BARE = /\S*/y;
const SPACE = /\s*/y;
/** `#`, `in:`, `is:` and their Spanish kin, right before a value. */
const PREFIX = /#|(?:in|en|is|es):/iy;

/** What `is:` and `es:` take, each by its beginning. */
const STATES = {
  archived: ['archived', 'archivada', 'archivado'],
  draft: ['draft', 'borrador'],
  favourite: ['favourite', 'favorite', 'favorita', 'favorito'],
} as const;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

interface Value {
  text: string;
  end: number;
  /** Nothing says that it ends here, but the end of what was typed. */
  isUnfinished: boolean;
}

/** The quoted text or the run of characters at a place. */
function valueAt(text: string, at: number): Value {
  const quoted = matchAt(QUOTED, text, at);
  if (quoted) {
    const end = at + quoted[0].length;
    return { text: quoted[1] ?? '', end, isUnfinished: quoted[2] === '' };
  }
  const bare = matchAt(BARE, text, at)?.[0] ?? '';
  const end = at + bare.length;
  return { text: bare, end, isUnfinished: end === text.length };
}

/**
 * A keyword or the name of a collection as both are compared: lower case without accents, quotes and
 * hyphens as spaces.
 */
export function labelOf(text: string): string {
  return fold(text)
    .replace(new RegExp(`[\\s_‐‑${QUOTES}-]+`, 'g'), ' ')
    .trim();
}

function stateOf(text: string): SearchFilter | null {
  const typed = labelOf(text);
  const place = { start: 0, end: 0 };
  const begins = (words: readonly string[]) =>
    typed !== '' && words.some((word) => word.startsWith(typed));
  if (begins(STATES.archived)) return { kind: 'status', status: 'archived', ...place };
  if (begins(STATES.draft)) return { kind: 'status', status: 'draft', ...place };
  return begins(STATES.favourite) ? { kind: 'favourite', ...place } : null;
}

function filterOf(prefix: string, value: Value): SearchFilter | null {
  const place = { start: 0, end: 0 };
  switch (prefix.toLowerCase()) {
    case '#':
      return { kind: 'keyword', text: value.text, isUnfinished: value.isUnfinished, ...place };
    case 'in:':
    case 'en:':
      return { kind: 'collection', name: value.text, ...place };
    default:
      return stateOf(value.text);
  }
}

/** A piece of the text: what it is, and where the next one begins. */
interface Piece {
  end: number;
  filter?: SearchFilter;
  phrase?: Phrase;
  word?: string;
}

function pieceAt(text: string, start: number): Piece {
  if (OPENING.test(text[start] ?? '')) {
    const { text: phrase, end, isUnfinished } = valueAt(text, start);
    return { end, phrase: { text: phrase, isUnfinished } };
  }
  const [prefix] = matchAt(PREFIX, text, start) ?? [];
  if (prefix) {
    const value = valueAt(text, start + prefix.length);
    // `#` and `in:` alone are about to become filters, and filter nothing yet.
    if (labelOf(value.text) === '') return { end: value.end };
    const filter = filterOf(prefix, value);
    if (filter) return { end: value.end, filter: { ...filter, start, end: value.end } };
  }
  const word = matchAt(BARE, text, start)?.[0] ?? '';
  return { end: start + word.length, word };
}

/**
 * What a typed search means: free words, `"exact phrases"`, `#keywords`, `in:collection` (`en:`),
 * `is:archived`, `is:draft` and `is:favourite` (`es:archivada`, …). Every text means something; an
 * unclosed quote goes to the end.
 */
export function parseSearch(text: string): SearchQuery {
  const query: SearchQuery = { words: '', phrases: [], filters: [] };
  const words: string[] = [];
  const after = (at: number) => at + (matchAt(SPACE, text, at)?.[0].length ?? 0);
  for (let at = after(0); at < text.length; ) {
    const { end, filter, phrase, word } = pieceAt(text, at);
    if (filter) query.filters.push(filter);
    if (phrase) query.phrases.push(phrase);
    if (word) words.push(word);
    at = after(end);
  }
  return { ...query, words: words.join(' ') };
}

/** The typed text without one of its filters. */
export function withoutFilter(text: string, { start, end }: SearchFilter): string {
  return [text.slice(0, start).trimEnd(), text.slice(end).trimStart()].filter(Boolean).join(' ');
}

/** The typed text without any filter. */
export function withoutFilters(text: string): string {
  return parseSearch(text).filters.toReversed().reduce(withoutFilter, text);
}

/** A filter for exactly one collection, as it is typed. */
export function collectionFilter(name: string): string {
  return `in:"${name.replace(new RegExp(`[${QUOTES}]+`, 'g'), ' ').trim()}" `;
}
