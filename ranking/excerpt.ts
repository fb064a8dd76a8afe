import { afterGreeting, EXCERPT_LENGTH, endFrom } from './answerBeginning';
import { rankedLanguage } from './language';
import { type Term, termsOf } from './terms';

/** A piece of an excerpt; matched words are marked. */
export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}

/** A match this far behind the start of its sentence is reached by starting within the sentence. */
const FAR = 90;
/** Words kept before a match where an excerpt starts within a sentence, in UTF-16 units. */
const LEAD = 45;

/** Where something new begins: after a sentence, between blocks, at a bullet or a number of a list. */
const BEGINNINGS =
  /(?<=(?<!\s\d{1,2})[.?!…]["”»')\]]* | · )(?=\S)|(?<= )(?=[•☐☑] |\d{1,2}\. [\p{Lu}¿¡"“«{])/gu;

interface Place {
  start: number;
  /** Whether something new begins here. */
  isBeginning: boolean;
}

function beginningsOf(text: string): number[] {
  const first = afterGreeting(text);
  const later = [...text.matchAll(BEGINNINGS)].map(({ index }) => index);
  return [first, ...later.filter((index) => index > first)];
}

/** Where an excerpt may start: beginnings, and words before matches that lie far behind one. */
function placesOf(text: string, matches: readonly Term[]): Place[] {
  const beginnings = beginningsOf(text);
  const within = matches
    .map(({ start }) => ({ start, from: beginnings.findLast((each) => each <= start) ?? 0 }))
    .filter(({ start, from }) => start - from > FAR)
    .map(({ start }) => text.lastIndexOf(' ', start - LEAD) + 1);
  return [
    ...beginnings.map((start) => ({ start, isBeginning: true })),
    ...within.map((start) => ({ start, isBeginning: false })),
  ].sort((a, b) => a.start - b.start);
}

/** Where the excerpt with the most different matched terms starts: right before the first of them. */
function bestStart(text: string, matches: readonly Term[]): number {
  const places = placesOf(text, matches);
  let best = { start: places[0]?.start ?? 0, worth: 0, first: -1 };
  for (const { start, isBeginning } of places) {
    const inside = matches.filter(
      (match) => match.start >= start && match.start + match.word.length <= start + EXCERPT_LENGTH,
    );
    const first = inside[0]?.start ?? -1;
    const worth = new Set(inside.map(({ term }) => term)).size - (isBeginning ? 0 : 0.5);
    const isCloser = worth === best.worth && first === best.first && first >= 0;
    if (worth > best.worth || isCloser) best = { start, worth, first };
  }
  // Near the end of the text there is room for what comes before.
  const roomy = places.find(
    ({ start, isBeginning }) => isBeginning && start >= text.length - EXCERPT_LENGTH,
  );
  return roomy && roomy.start < best.start ? roomy.start : best.start;
}

/**
 * The part of a plain text that shows best why it matched, its matched words marked.
 *
 * @param terms stems as the index holds them.
 */
export function excerptOf(text: string, terms: ReadonlySet<string>, lang: string): ExcerptPart[] {
  const matches = termsOf(text, rankedLanguage(lang)).filter(({ term }) => terms.has(term));
  const start = bestStart(text, matches);
  const end = endFrom(text, start);
  const parts: ExcerptPart[] = [];
  let position = start;
  const add = (until: number, isMatch: boolean) => {
    if (until > position) parts.push({ text: text.slice(position, until), isMatch });
    position = Math.max(position, until);
  };
  for (const match of matches) {
    const matchEnd = match.start + match.word.length;
    if (matchEnd > end) continue;
    add(match.start, false);
    add(matchEnd, true);
  }
  add(end, false);
  if (start > 0) parts.unshift({ text: '…', isMatch: false });
  if (end < text.length) parts.push({ text: '…', isMatch: false });
  return parts;
}
