import type { MaskedWords } from './maskedWords';
import { maskTicketText, type TicketFacts } from './masking';

/**
 * A note to colleagues without what tells a ticket's people and orders apart: names of its customers, its
 * number, e-mail addresses, telephone numbers and codes become words. A note fills no variables: what the
 * masking of answers makes a variable is a word as well.
 *
 * @param facts of the ticket at hand; empty where there is none.
 */
export function maskedNote(note: string, facts: TicketFacts, words: MaskedWords): string {
  const masked = maskTicketText(note, facts, words);
  return masked.replace(/\{\{([^{}]{0,80})\}\}/g, (variable, name: string) => {
    if (note.includes(variable)) return variable;
    return name === 'ticket.id' ? words.number : words.name;
  });
}
