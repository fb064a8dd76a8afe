import * as v from 'valibot';
import { type CardId, CardIdSchema } from './ids';

/** How a text leads to another card: `[words](card:01J…)`, with no variable in the address. */
export const CARD_ADDRESS = /^card:[0-9A-Za-z-]+$/;

/** The card that the address of a link names; null for any other address. */
export function cardOfHref(href: string): CardId | null {
  const parsed = v.safeParse(CardIdSchema, href);
  return parsed.success ? parsed.output : null;
}

/** Where a card is shown over a whole page, beside any other page of the extension. */
export function pageOfCard(card: CardId): string {
  return `editor.html?${new URLSearchParams({ card })}`;
}
