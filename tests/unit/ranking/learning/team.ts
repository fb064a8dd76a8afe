import type { CardId } from '@/cards/ids';
import type { Increment } from '@/ranking/learning/increment';
import { Learned, type LearnedBy } from '@/ranking/learning/learned';
import { type LearningEvent, lessonOf } from '@/ranking/learning/lesson';
import { periodOf } from '@/ranking/learning/shard';
import { LexicalIndex } from '@/ranking/lexicalIndex';
import { queryOf } from '@/ranking/query';
import { type Ranking, type RankingContext, rank } from '@/ranking/rank';
import { aCard, type CardTraits } from '../../cards/aCard';
import { aTicket } from '../asTicket';

/** When the tests learn and rank. */
export const AT = '2026-06-15T12:00:00.000Z';
export const NOW = Date.parse(AT);
export const PERIOD = periodOf(NOW);

const english = (id: string, title: string, body: string): CardTraits => ({
  ...{ id, title },
  answer: { en: { body } },
});

/** The cards of a shop for ponds. */
export const CARDS: readonly CardTraits[] = [
  english('pump', 'Pump is noisy', 'Rinse the small wheel under the cover.'),
  english('lamp', 'Replace the lamp', 'Press both tabs and turn the base.'),
  english('alert', 'Water alert although the tank is full', 'Clean the float and its contacts.'),
  english('parcel', 'Parcel marked delivered but not received', 'Ask the neighbours first.'),
  english('refund', 'Refund for a returned item', 'Money comes back within five days.'),
  english('invoice', 'Invoice for a company', 'Add the company name and the tax number.'),
  english('twice', 'Charged twice for one order', 'One of them is only reserved.'),
  english('address', 'Change the delivery address', 'Until the order has left the warehouse.'),
  english('fish', 'Fish food for winter', 'Feed them less when it is cold.'),
  english('algae', 'Green water in the pond', 'Use the filter all day and less light.'),
  english('warranty', 'Warranty and repairs', 'Two years on all devices.'),
  {
    ...english('winter', 'Guardar la bomba en invierno', ''),
    sourceLang: 'es',
    answer: { es: { body: 'Vaciar el agua y guardar la bomba en un lugar seco.' } },
  },
];

export function indexOf(cards: readonly CardTraits[] = CARDS): LexicalIndex {
  const index = new LexicalIndex();
  for (const traits of cards) index.put(aCard(traits));
  return index;
}

export function idOf(end: string): CardId {
  return aCard({ id: end }).id;
}

/** What a device has learned: nothing. */
export function nothingLearned(by: Partial<LearnedBy> = {}): Learned {
  return new Learned({ device: 'ana', epoch: 0, period: PERIOD, ...by });
}

let tickets = 0;

/** What somebody did with a card for a ticket of this text, or for this ticket: of its own key if none is given. */
export function anEvent(
  kind: LearningEvent['kind'],
  card: string,
  ticket: string | ReturnType<typeof aTicket>,
  ticketKey = `ticket ${++tickets}`,
): LearningEvent {
  const query = queryOf(typeof ticket === 'string' ? aTicket([ticket]) : ticket);
  return { ticketKey, card: idOf(card), kind, at: AT, query };
}

/** Learns an event, and gives what takes it back. */
export function learn(learned: Learned, index: LexicalIndex, event: LearningEvent): Increment {
  const lesson = lessonOf(event, index, learned);
  learned.add(lesson);
  return lesson;
}

/** The ranking of a ticket of this text, or of this ticket, with all cards that fit. */
export function rankingOf(
  ticket: string | ReturnType<typeof aTicket>,
  context: Pick<RankingContext, 'index' | 'learned'> & Partial<RankingContext>,
): Ranking {
  return rank(typeof ticket === 'string' ? aTicket([ticket]) : ticket, {
    ...{ dismissed: new Set<CardId>(), limit: 50, now: NOW },
    ...context,
  });
}

/** The ends of the ids of the cards of a ranking, best first. */
export function endsOf({ cards }: Ranking): string[] {
  return cards.map(({ id }) => id.slice('card:'.length));
}
