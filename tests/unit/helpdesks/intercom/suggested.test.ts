import { describe, expect, it } from 'vitest';
import { intercom } from '@/helpdesks/intercom/adapter';
import { LexicalIndex } from '@/ranking/lexicalIndex';
import { rank } from '@/ranking/rank';
import { conversations } from '../../../helpdesks/intercom/conversations.ts';
import { shippedPack } from '../../cards/samplePack';
import { capturedPage, conversationUrl } from './loadPage';
import { ticketOf } from './readings';

/** The card that a good agent would answer with, chosen by reading the conversation; empty for none. */
const EXPECTED: Record<number, string> = {
  201: 'When a refund arrives',
  202: 'Garden does not connect to Wi-Fi after a router change',
  203: 'Pods do not sprout',
  204: 'Password reset e-mail never arrives',
  205: 'Customs and import charges for UK orders',
  206: 'Pause the Club or skip a delivery',
  207: 'Invoice with VAT or company details',
  208: '',
  209: 'Are the plants safe for cats and dogs?',
  210: 'Two-factor codes lost or account locked',
  211: 'Track an order',
};

const index = new LexicalIndex();
const titles = new Map<string, string>();
for (const card of shippedPack().cards) {
  index.put(card);
  titles.set(card.id, card.title);
}

function suggestedFor(number: number) {
  const page = capturedPage(`${number}`);
  const ticket = ticketOf(intercom.read(page, conversationUrl(number)));
  const ranking = rank(ticket, { index, dismissed: new Set(), limit: 8 });
  return { ...ranking, title: titles.get(ranking.cards[0]?.id ?? '') ?? '' };
}

describe('the conversations of the demo', () => {
  const numbers = conversations.map(({ id }) => id - 215470000);

  it('are all expected here', () => {
    expect(numbers.toSorted()).toEqual(Object.keys(EXPECTED).map(Number));
  });

  it.each(numbers)('get the right card first, read from the page: %i', (number) => {
    expect(suggestedFor(number).title).toBe(EXPECTED[number]);
  });

  it.each([203, 211])('are understood in Spanish: %i', (number) => {
    expect(suggestedFor(number).language).toBe('es');
  });
});
