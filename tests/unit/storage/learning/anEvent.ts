import { type CardId, newId } from '@/cards/ids';
import type { EventQuery, LearningEvent } from '@/storage/learning/event';
import type { Receipt } from '@/storage/receipt';

/** The moment at which the tests begin, ms since the epoch. */
export const NOW = Date.parse('2026-11-22T10:00:00.000Z');
export const A = 'card:a' as CardId;
export const B = 'card:b' as CardId;
/** The ticket of the tests, unless they need another. */
export const TICKET = 'zendesk:acme:7';

export const QUERY: EventQuery = {
  subject: 'Parcel',
  body: 'It never came.',
  sentences: ['It never came.'],
  earlier: '',
  names: ['hannah'],
  isFollowUp: false,
  language: 'en',
};

/** An event of card A for the ticket, now, that differs in what is given. */
export function anEvent<Kind extends LearningEvent['kind']>(
  kind: Kind,
  traits: Partial<Omit<LearningEvent, 'kind'>> = {},
): LearningEvent & { kind: Kind } {
  const at = new Date(NOW).toISOString();
  return { ticketKey: TICKET, card: A, at, query: QUERY, ...traits, kind };
}

/** The receipt of an insert of card A into the ticket, now, that differs in what is given. */
export function aReceipt(traits: Partial<Receipt> = {}): Receipt {
  return {
    id: newId('receipt'),
    card: A,
    revision: '2026-11-09T12:54:56.000Z',
    lang: 'en',
    ticketKey: TICKET,
    ticketUrl: 'https://acme.zendesk.com/agent/tickets/7',
    strategy: 'paste',
    at: new Date(NOW).toISOString(),
    ...traits,
  };
}
