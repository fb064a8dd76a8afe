import { indexIn, placeOf, type SortedKeys } from './sortedKeys';

/** Which terms are also taken for others: for their beginning, or for misspelt ones. */
export interface Nearness {
  prefix(term: string): boolean;
  /** 1 for one letter more, less or changed. */
  fuzzy(term: string): 1 | false;
}

/** How much a term counts that was found by another: by its beginning, or as a misspelling. */
export interface NearWeights {
  prefix: number;
  fuzzy: number;
}

/** A term of the index that stands for one that was asked for, and how much it counts. */
export interface FoundTerm {
  term: string;
  weight: number;
}

/** How fast the weight of a longer term falls, as in MiniSearch 7. */
const FALL_PER_LETTER = 0.3;
/** Comes after every letter. */
const LAST = '\uffff';

/** The terms that begin with a text and go on. */
function longerThan(beginning: string, terms: SortedKeys<string>): string[] {
  const from = placeOf(terms, beginning);
  const to = placeOf(terms, beginning + LAST, from);
  const begun = Array.from({ length: to - from }, (_, each) => terms[from + each] ?? '');
  return begun.filter((term) => term.length > beginning.length);
}

/** The letters that follow a beginning in the terms from `from` to `to`, and where those with each end. */
function* lettersAfter(beginning: string, terms: SortedKeys<string>, from: number, to: number) {
  let at = from;
  while (at < to) {
    const letter = terms[at]?.charAt(beginning.length) ?? '';
    const after = String.fromCharCode(letter.charCodeAt(0) + 1);
    const end = letter === '' ? at + 1 : placeOf(terms, beginning + after, at + 1, to);
    if (letter !== '') yield { letter, start: at, end };
    at = end;
  }
}

/**
 * The terms that one letter more, less or changed makes of another. Letter by letter the terms that begin
 * alike are narrowed down, and each change is looked up among them: what is looked at does not grow with
 * the number of terms.
 */
export function oneEditFrom(asked: string, terms: SortedKeys<string>): Set<string> {
  const found = new Set<string>();
  const lookUp = (term: string, from: number, to: number) => {
    if (term !== asked && indexIn(terms, term, from, to) >= 0) found.add(term);
  };
  let [from, to] = [0, terms.length];
  for (let at = 0; at <= asked.length && from < to; at++) {
    const [before, rest] = [asked.slice(0, at), asked.slice(at)];
    if (rest !== '') lookUp(before + rest.slice(1), from, to);
    for (const { letter, start, end } of lettersAfter(before, terms, from, to)) {
      lookUp(before + letter + rest, start, end);
      if (rest !== '') lookUp(before + letter + rest.slice(1), start, end);
    }
    const next = asked.slice(0, at + 1);
    from = placeOf(terms, next, from, to);
    to = placeOf(terms, next + LAST, from, to);
  }
  return found;
}

/** The terms of the index that an asked one stands for, itself among them, each once. */
export function termsFor(
  asked: string,
  lists: readonly SortedKeys<string>[],
  nearness: Nearness,
  weights: NearWeights,
): FoundTerm[] {
  const found = new Map<string, number>();
  const isPrefix = nearness.prefix(asked);
  const isFuzzy = nearness.fuzzy(asked) !== false;
  for (const terms of lists) {
    for (const term of isFuzzy ? oneEditFrom(asked, terms) : []) {
      found.set(term, (weights.fuzzy * term.length) / (term.length + 1));
    }
  }
  // What begins with the asked term counts as such, though it may be one letter away too.
  for (const terms of lists) {
    for (const term of isPrefix ? longerThan(asked, terms) : []) {
      const more = term.length - asked.length;
      found.set(term, (weights.prefix * term.length) / (term.length + FALL_PER_LETTER * more));
    }
  }
  return [{ term: asked, weight: 1 }, ...Array.from(found, ([term, weight]) => ({ term, weight }))];
}
