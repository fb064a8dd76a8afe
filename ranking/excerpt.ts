import { rankedLanguage } from './language';
import { termsOf } from './terms';

/** A piece of an excerpt; matched words are marked. */
export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}

/** About two lines of the panel. */
const EXCERPT_LENGTH = 180;

/** Where the window with the most different matched terms begins. */
function bestStart(matches: readonly { term: string; start: number }[]): number {
  let best = { start: 0, count: 0 };
  matches.forEach(({ start }, first) => {
    const inside = matches
      .slice(first)
      .filter((match) => match.start < start + EXCERPT_LENGTH * 0.8);
    const count = new Set(inside.map((match) => match.term)).size;
    if (count > best.count) best = { start, count };
  });
  return best.start;
}

/** The start of the sentence that holds `position`, or of a nearby word where it lies too far back. */
function sentenceStart(text: string, position: number): number {
  const before = text.slice(0, position);
  const sentence =
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('! ')) + 2;
  const start = sentence < 2 ? 0 : sentence;
  if (position - start <= EXCERPT_LENGTH / 2) return start;
  return before.lastIndexOf(' ', position - EXCERPT_LENGTH / 4) + 1;
}

/**
 * The part of a plain text that shows best why it matched, its matched words marked.
 *
 * @param terms stems as the index holds them.
 */
export function excerptOf(text: string, terms: ReadonlySet<string>, lang: string): ExcerptPart[] {
  const matches = termsOf(text, rankedLanguage(lang)).filter(({ term }) => terms.has(term));
  const start = sentenceStart(text, bestStart(matches));
  const end = Math.min(text.length, start + EXCERPT_LENGTH);
  const cut = end < text.length ? Math.max(text.lastIndexOf(' ', end), start + 1) : end;
  const parts: ExcerptPart[] = [];
  let position = start;
  const add = (until: number, isMatch: boolean) => {
    if (until > position) parts.push({ text: text.slice(position, until), isMatch });
    position = Math.max(position, until);
  };
  for (const match of matches) {
    const matchEnd = match.start + match.word.length;
    if (match.start < start || matchEnd > cut) continue;
    add(match.start, false);
    add(matchEnd, true);
  }
  add(cut, false);
  const first = parts[0];
  if (first && start > 0) first.text = `…${first.text}`;
  if (cut < text.length) parts.push({ text: '…', isMatch: false });
  return parts;
}
