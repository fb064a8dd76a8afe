import type { Ticket } from '@/helpdesks/ticket';
import { cleanMessage } from './cleaning';
import { languageOf } from './language';

/** What a ticket asks, ready to be ranked. */
export interface Query {
  subject: string;
  /** What the customer said since the last agent reply, oldest first. */
  body: string;
  /** ISO 639-1, where the text tells it. */
  language: string | undefined;
}

/**
 * The burst of customer messages that waits for an answer: all since the last agent reply, or,
 * where the agent spoke last, the burst before it. Notes, bots and unknown speakers neither count
 * nor end a burst.
 */
export function waitingMessages(ticket: Pick<Ticket, 'messages'>): string[] {
  const burst: string[] = [];
  for (const { role, text } of ticket.messages.toReversed()) {
    if (role === 'agent' && burst.length > 0) break;
    if (role === 'customer' && text.trim() !== '') burst.unshift(text);
  }
  return burst;
}

/** The query of a ticket: its subject and what waits for an answer, cleaned. */
export function queryOf(ticket: Pick<Ticket, 'messages' | 'subject' | 'language'>): Query {
  const body = waitingMessages(ticket).map(cleanMessage).join('\n');
  const subject = ticket.subject.replace(/^(?:\s*(?:re|fwd?|rv)\s*:)+\s*/i, '').trim();
  return { subject, body, language: languageOf(body || subject) ?? ticket.language };
}
