import type { Ticket } from '@/helpdesks/ticket';

/** Where the burst that waits begins; behind the last message where there is none. */
function waitingStart({ messages }: Pick<Ticket, 'messages'>): number {
  let start = messages.length;
  for (let at = messages.length - 1; at >= 0; at--) {
    const message = messages[at];
    if (message?.role === 'agent' && start < messages.length) break;
    if (message?.role === 'customer' && message.text.trim() !== '') start = at;
  }
  return start;
}

/** What the customer says in these messages, without empty ones. */
function saidByCustomer(messages: Ticket['messages']): string[] {
  return messages
    .filter(({ role, text }) => role === 'customer' && text.trim() !== '')
    .map(({ text }) => text);
}

/**
 * The burst of customer messages that waits for an answer: all since the last agent reply, or,
 * where the agent spoke last, the burst before it. Notes, bots and unknown speakers neither count
 * nor end a burst.
 */
export function waitingMessages(ticket: Pick<Ticket, 'messages'>): string[] {
  return saidByCustomer(ticket.messages.slice(waitingStart(ticket)));
}

/** What the customer said before the burst that waits, newest first. */
export function earlierMessages(ticket: Pick<Ticket, 'messages'>): string[] {
  return saidByCustomer(ticket.messages.slice(0, waitingStart(ticket))).toReversed();
}

/** How many customer messages no agent has answered yet. */
export function unansweredCount(ticket: Pick<Ticket, 'messages'>): number {
  const { messages } = ticket;
  const answered = messages.findLastIndex(({ role }) => role === 'agent');
  return messages.slice(answered + 1).filter(({ role }) => role === 'customer').length;
}
