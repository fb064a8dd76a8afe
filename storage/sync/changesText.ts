import { safeParse } from 'valibot';
import { type CardTextWords, cardText } from '@/cards/cardText';
import { type CardDocument, CardDocumentSchema } from '@/documents/kinds/cards';
import type { Content } from './backend';

/** What a change of a document says; null where it was to be deleted. */
export interface SaidChange {
  id: string;
  content: Content | null;
}

/** The card that a change was to write; null where it is none, or was to be deleted. */
export function cardOfChange({ id, content }: SaidChange): CardDocument | null {
  const parsed = safeParse(CardDocumentSchema, { ...content, _id: id });
  return parsed.success ? parsed.output : null;
}

function textOf(change: SaidChange, words: CardTextWords): string {
  const card = cardOfChange(change);
  // Whatever it is, it is handed out whole.
  if (!card) return `\`\`\`json\n${JSON.stringify(change.content, null, 2)}\n\`\`\`\n`;
  return cardText(card, words);
}

/** Changes as one Markdown text to keep outside Sidecard; what was to be deleted says nothing. */
export function changesText(changes: readonly SaidChange[], words: CardTextWords): string {
  const written = changes.filter(({ content }) => content !== null);
  return written.map((change) => textOf(change, words)).join('\n---\n\n');
}

/** `sidecard-changes-YYYY-MM-DD.md`. @param now ms since the epoch. */
export function changesFileName(now: number): string {
  return `sidecard-changes-${new Date(now).toISOString().slice(0, 10)}.md`;
}
