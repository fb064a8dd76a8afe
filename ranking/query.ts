import type { Ticket } from '@/helpdesks/ticket';
import { cleanMessage } from './cleaning';
import { languageOf } from './language';
import { waitingMessages } from './waitingMessages';

/** What a ticket asks, ready to be ranked. */
export interface Query {
  subject: string;
  /** What the customer said since the last agent reply, oldest first. */
  body: string;
  /** An agent has replied before this was said. */
  isFollowUp: boolean;
  /** ISO 639-1, where the text tells it. */
  language: string | undefined;
}

/** More of a ticket than this is not looked at, in UTF-16 units: time grows with it, and little else. */
const MAX_LENGTH = 20_000;

/** The newest messages that fit, oldest first. */
function withinLength(messages: readonly string[]): string[] {
  let left = MAX_LENGTH;
  const kept: string[] = [];
  for (const text of messages.toReversed()) {
    if (left <= 0) break;
    kept.unshift(text.slice(0, left));
    left -= text.length;
  }
  return kept;
}

function isFollowUp({ messages }: Pick<Ticket, 'messages'>): boolean {
  const last = messages.findLastIndex(({ role }) => role === 'customer');
  return messages.slice(0, Math.max(0, last)).some(({ role }) => role === 'agent');
}

/** The subject, unless it is known that the customer did not write it: nobody but us spoke. */
function subjectOf(ticket: Pick<Ticket, 'messages' | 'subject'>): string {
  const isTheirs = ticket.messages.some(({ role }) => role === 'customer' || role === 'unknown');
  if (!isTheirs) return '';
  return ticket.subject.replace(/^(?:\s*(?:re|fwd?|rv|aw|wg)\s*(?:\[\d+\])?\s*:)+\s*/i, '').trim();
}

/** The query of a ticket: its subject and what waits for an answer, cleaned. */
export function queryOf(ticket: Pick<Ticket, 'messages' | 'subject' | 'language'>): Query {
  const body = withinLength(waitingMessages(ticket)).map(cleanMessage).join('\n');
  const subject = subjectOf(ticket);
  const language = languageOf(body) ?? languageOf(subject) ?? ticket.language;
  return { subject, body, isFollowUp: isFollowUp(ticket), language };
}
