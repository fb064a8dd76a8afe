import type { Ticket } from '@/helpdesks/ticket';

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

/** How many customer messages no agent has answered yet. */
export function unansweredCount(ticket: Pick<Ticket, 'messages'>): number {
  const { messages } = ticket;
  const answered = messages.findLastIndex(({ role }) => role === 'agent');
  return messages.slice(answered + 1).filter(({ role }) => role === 'customer').length;
}
