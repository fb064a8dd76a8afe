import type { Ticket } from '@/helpdesks/ticket';
import { isAutomaticSubject } from './cleaning/automaticSubject';
import { cleanMessage, MOST_TEXT } from './cleaning/cleanMessage';
import { tellingCount } from './cleaning/emptyWords';
import { peopleOf } from './cleaning/people';
import { languageOf } from './language';
import { sentencesOf } from './sentences';
import { earlierMessages, waitingMessages } from './waitingMessages';

/** What a ticket asks, ready to be ranked. */
export interface Query {
  subject: string;
  /** What the customer said since the last agent reply, oldest first. */
  body: string;
  /** The sentences of the body, in order. */
  sentences: string[];
  /** What the customer said before that, newest first. */
  earlier: string;
  /** Words of people's names, in lower case without accents: nothing is learned from them. */
  names: string[];
  /** An agent has replied before this was said. */
  isFollowUp: boolean;
  /** ISO 639-1, where the text tells it. */
  language: string | undefined;
}

/** More of what was said before is not looked at, in UTF-16 units. */
const MOST_EARLIER = 4000;

/** The newest messages that fit, in the order given. */
function withinLength(newestFirst: readonly string[], most: number): string[] {
  let left = most;
  const kept: string[] = [];
  for (const text of newestFirst) {
    if (left <= 0) break;
    kept.push(text.slice(0, left));
    left -= text.length;
  }
  return kept;
}

/** What messages say, cleaned; those that only thank or tell a number are left out where others say more. */
function saidIn(messages: readonly string[]): string {
  const cleaned = messages.map(cleanMessage);
  const telling = cleaned.filter((text) => tellingCount(text, 1) > 0);
  return (telling.length > 0 ? telling : cleaned).join('\n');
}

function isFollowUp({ messages }: Pick<Ticket, 'messages'>): boolean {
  const last = messages.findLastIndex(({ role }) => role === 'customer');
  return messages.slice(0, Math.max(0, last)).some(({ role }) => role === 'agent');
}

/**
 * The subject, unless it is known that the customer did not write it: nobody but us spoke, or it is the
 * help desk's own for a ticket without one.
 */
function subjectOf(ticket: Pick<Ticket, 'messages' | 'subject'>, names: readonly string[]): string {
  const isTheirs = ticket.messages.some(({ role }) => role === 'customer' || role === 'unknown');
  if (!isTheirs) return '';
  const subject = ticket.subject
    .replace(/^(?:\s*(?:re|fwd?|rv|aw|wg)\s*(?:\[\d+\])?\s*:)+\s*/i, '')
    .trim();
  return isAutomaticSubject(subject, names) ? '' : subject;
}

/** The query of a ticket: its subject and what waits for an answer, cleaned. */
export function queryOf(
  ticket: Pick<Ticket, 'messages' | 'subject' | 'language'> & Partial<Pick<Ticket, 'requester'>>,
): Query {
  const waiting = withinLength(waitingMessages(ticket).toReversed(), MOST_TEXT);
  const body = saidIn(waiting.toReversed());
  const earlier = saidIn(withinLength(earlierMessages(ticket), MOST_EARLIER));
  const names = peopleOf(ticket);
  const subject = subjectOf(ticket, names);
  return {
    subject,
    body,
    sentences: sentencesOf(body),
    earlier,
    names,
    isFollowUp: isFollowUp(ticket),
    language: languageOf(body) ?? languageOf(subject) ?? ticket.language,
  };
}
