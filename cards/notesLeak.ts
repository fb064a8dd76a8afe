import { STOCK_PHRASES } from './stockPhrases';
import { type WordToken, wordTokens } from './wordTokens';

/** So many words in a row that stand in the notes as well are taken from them. */
const RUN = 8;
/** A whole line with so many words is enough: `Limit: 500 a month` is no secret that takes eight. */
const LINE = 4;
/** So much of what was found is shown, in UTF-16 units. */
const SHOWN = 120;

function joined(tokens: readonly WordToken[]): string {
  return tokens.map(({ word }) => word).join(' ');
}

function linesOf(markdown: string): WordToken[][] {
  return markdown.split('\n').map(wordTokens);
}

/** The tokens that are part of a phrase, by their places. */
function coveredBy(tokens: readonly WordToken[], phrases: readonly string[]): Set<number> {
  const text = joined(tokens);
  // Where each token begins in the joined text.
  const places = new Map<number, number>();
  let length = 0;
  tokens.forEach(({ word }, at) => {
    places.set(length, at);
    length += word.length + 1;
  });
  const covered = new Set<number>();
  for (const phrase of phrases) {
    const words = phrase.split(' ').length;
    for (let found = text.indexOf(phrase); found !== -1; found = text.indexOf(phrase, found + 1)) {
      const first = places.get(found);
      const endsWord = [undefined, ' '].includes(text[found + phrase.length]);
      if (first === undefined || !endsWord) continue;
      for (let at = first; at < first + words; at += 1) covered.add(at);
    }
  }
  return covered;
}

interface Span {
  from: number;
  /** The place behind the last token. */
  to: number;
}

/** The runs of an answer's tokens of which each {@link RUN} in a row stand in the notes. */
function sharedRuns(answer: readonly WordToken[], notes: readonly WordToken[]): Span[] {
  const inNotes = new Set<string>();
  for (let at = 0; at + RUN <= notes.length; at += 1) {
    inNotes.add(joined(notes.slice(at, at + RUN)));
  }
  const runs: Span[] = [];
  if (inNotes.size === 0) return runs;
  for (let at = 0; at + RUN <= answer.length; at += 1) {
    if (!inNotes.has(joined(answer.slice(at, at + RUN)))) continue;
    const last = runs.at(-1);
    if (last && at <= last.to - RUN + 1) last.to = at + RUN;
    else runs.push({ from: at, to: at + RUN });
  }
  return runs;
}

/** The lines of an answer that stand in the notes as they are. */
function sharedLines(body: string, notes: string): Span[] {
  const inNotes = new Set(linesOf(notes).map(joined));
  let from = 0;
  return linesOf(body).flatMap((line) => {
    const span = { from, to: from + line.length };
    from = span.to;
    return line.length > 0 && inNotes.has(joined(line)) ? span : [];
  });
}

function shown(body: string, tokens: readonly WordToken[], { from, to }: Span): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  const text = body.slice(first?.start, last?.end).replace(/[*`]+/g, '').replace(/\s+/g, ' ');
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).trimEnd()}…`;
}

/**
 * The first words of an answer that stand in the internal notes as well: eight words in a row, or a whole line
 * of at least four. Its signs, punctuation, letters' case, stock phrases and the card's titles do not count.
 * Never throws.
 *
 * @param body Markdown, as are the notes.
 * @param titles of the card, which an answer and its notes may both name.
 * @returns the words as the answer has them, shortened; null where nothing of the notes stands in it.
 */
export function notesLeak(body: string, notes: string, titles: readonly string[]): string | null {
  if (notes.trim() === '' || body.trim() === '') return null;
  // By lines, so that the places are those of the lines together; none of the pieces holds a line's end.
  const tokens = wordTokens(body);
  const phrases = [...STOCK_PHRASES, ...titles.map((title) => joined(wordTokens(title)))];
  const covered = coveredBy(
    tokens,
    phrases.filter((phrase) => phrase !== ''),
  );
  const weightOf = ({ from, to }: Span) =>
    tokens.slice(from, to).reduce((sum, { weight }, at) => {
      return covered.has(from + at) ? sum : sum + weight;
    }, 0);
  const runs = sharedRuns(tokens, wordTokens(notes)).filter((span) => weightOf(span) >= RUN);
  const lines = sharedLines(body, notes).filter((span) => weightOf(span) >= LINE);
  const [first] = [...runs, ...lines].sort((a, b) => a.from - b.from);
  return first ? shown(body, tokens, first) : null;
}
