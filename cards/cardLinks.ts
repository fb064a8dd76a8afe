import * as v from 'valibot';
import type { Card } from './card';
import { type CardId, CardIdSchema } from './ids';

const PREFIX = 'card:';
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
/** Code within a line: what stands there is text. */
const CODE = /`+[^`]*`+/g;
/** The end of a link's words with its address, or the definition of one that is referred to. */
const ADDRESS = /\](?:\(|:)[ \t]*<?(card:[0-9A-Za-z-]+)>?(?=[\s)]|$)/g;

/** The lines that are no fenced code. */
function linesOutside(markdown: string): string[] {
  let isCode = false;
  return markdown.split('\n').filter((line) => {
    if (FENCE.test(line)) isCode = !isCode;
    return !isCode;
  });
}

function linksInLine(line: string): CardId[] {
  return [...line.replace(CODE, ' ').matchAll(ADDRESS)].flatMap(({ 1: href, index, input }) => {
    const words = input.lastIndexOf('[', index);
    const isImage = words > 0 && input[words - 1] === '!';
    const id = v.safeParse(CardIdSchema, href);
    return id.success && !isImage ? [id.output] : [];
  });
}

function linksIn(markdown: string): CardId[] {
  // Most cards link to none: those are not looked through.
  return markdown.includes(PREFIX) ? linesOutside(markdown).flatMap(linksInLine) : [];
}

/**
 * The cards that a card leads to by `[words](card:01J…)` in its answers and notes, each once and itself left
 * out. Only the card's own links: those of the linked cards are not followed, so that a circle ends at once.
 * Markdown is not parsed for it, as every row of a list asks: code that is merely indented counts as text.
 *
 * @param lang of that answer and the notes alone; of all answers where it is left out.
 */
export function linkedCards(card: Pick<Card, 'id' | 'answer' | 'notes'>, lang?: string): CardId[] {
  const answers = lang === undefined ? Object.values(card.answer) : [card.answer[lang]];
  const texts = [...answers.map((answer) => answer?.body ?? ''), card.notes];
  return [...new Set(texts.flatMap(linksIn))].filter((id) => id !== card.id);
}
