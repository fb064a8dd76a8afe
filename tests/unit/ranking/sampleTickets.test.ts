import { describe, expect, it } from 'vitest';
import { LexicalIndex } from '@/ranking/lexicalIndex';
import { rank } from '@/ranking/rank';
import { tickets } from '../../helpdesks/zendesk/tickets.ts';
import { shippedPack } from '../cards/samplePack';
import { asTicket } from './asTicket';

/** The card that a good agent would answer with, chosen by reading the ticket; empty for none. */
const EXPECTED: Record<number, string> = {
  101: 'Parcel marked delivered but not received',
  102: 'Charged twice for one order',
  103: 'Garden does not connect to Wi-Fi after a router change',
  104: 'Pause the Club or skip a delivery',
  105: 'Change the delivery address before or after dispatch',
  106: 'Lights on at the wrong time after a clock or time-zone change',
  107: 'Meadowlark Duo: dates, price, pre-order and what is new',
  108: 'Password reset e-mail never arrives',
  109: 'When a refund arrives',
  110: '',
  111: 'White mould or green film on the soil',
};

/** A second card that answers another part of the ticket. */
const ALSO: Record<number, string> = {
  102: 'Card declined for the Club payment',
  104: 'Cancel the Club',
  109: 'Garden or pods damaged on arrival',
};

const LANGUAGES: Record<number, string | undefined> = { 105: 'es', 110: undefined };

const index = new LexicalIndex();
const titles = new Map<string, string>();
for (const card of shippedPack().cards) {
  index.put(card);
  titles.set(card.id, card.title);
}

function suggestedFor(id: number, keepQuotes: boolean) {
  const ticket = tickets.find((each) => each.id === id);
  if (!ticket) throw new Error(`There is no ticket ${id}.`);
  const ranking = rank(asTicket(ticket, keepQuotes), { index, dismissed: new Set(), limit: 8 });
  return {
    language: ranking.language,
    titles: ranking.cards.map((card) => titles.get(card.id) ?? ''),
  };
}

describe('the tickets of the demo', () => {
  it('are all expected here', () => {
    expect(tickets.map(({ id }) => id).sort()).toEqual(Object.keys(EXPECTED).map(Number).sort());
  });

  const all = tickets.map(({ id, subject }) => ({ id, subject }));

  it.each(all)('get the right card first: $id $subject', ({ id }) => {
    expect(suggestedFor(id, false).titles[0] ?? '').toBe(EXPECTED[id]);
  });

  it.each(all)('get it first with mail quoted and signatures too: $id $subject', ({ id }) => {
    expect(suggestedFor(id, true).titles[0] ?? '').toBe(EXPECTED[id]);
  });

  it.each(Object.entries(ALSO))('get a second card among the first three: %s', (id, title) => {
    expect(suggestedFor(Number(id), false).titles.slice(0, 3)).toContain(title);
  });

  it.each(all)('are understood in their language: $id $subject', ({ id }) => {
    const expected = id in LANGUAGES ? LANGUAGES[id] : 'en';
    expect(suggestedFor(id, false).language).toBe(expected);
  });

  it('get no draft and no archived card', () => {
    const hidden = shippedPack().cards.filter(({ status }) => status !== 'published');
    expect(hidden.length).toBeGreaterThan(1);
    const suggested = new Set(all.flatMap(({ id }) => suggestedFor(id, false).titles));
    expect(hidden.filter(({ title }) => suggested.has(title))).toEqual([]);
  });
});
