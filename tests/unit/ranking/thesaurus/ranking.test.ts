import { describe, expect, it } from 'vitest';
import type { CardTraits } from '../../cards/aCard';
import { anEvent, endsOf, idOf, indexOf, learn, nothingLearned, rankingOf } from '../learning/team';

const CARDS: readonly CardTraits[] = [
  { id: 'refund', title: 'Refund' },
  { id: 'password', title: 'Password forgotten' },
  { id: 'parcel', title: 'Parcel tracking' },
  { id: 'lamp', title: 'Lamp' },
];
const INDEX = indexOf(CARDS);

function rankedFor(text: string) {
  return rankingOf(text, { index: INDEX, learned: nothingLearned() }).cards;
}

describe('a card whose title means what a ticket says in other words', () => {
  it.each([
    ['please give me my money back', 'refund'],
    ['quiero que me reembolsen', 'refund'],
    ['where is my shipment?', 'parcel'],
  ])('is found before anything was learned: %s', (text, end) => {
    expect(rankedFor(text).map(({ id }) => id)[0]).toBe(idOf(end));
  });

  it('is told with the words of the ticket that mean it', () => {
    const [first] = rankedFor('please reimburse me');
    expect(first?.reasons).toEqual([
      { kind: 'words', matches: [{ word: 'reimburse', fields: ['title'] }] },
    ]);
  });

  it('is not shown for words that mean nothing of it', () => {
    expect(endsOf({ cards: rankedFor('the weather is sunny'), language: 'en' })).toEqual([]);
  });
});

describe('an insert', () => {
  it('teaches what its words mean: a ticket of other words finds its card', () => {
    const learned = nothingLearned();
    learn(learned, INDEX, anEvent('insert', 'lamp', 'it was broken'));
    const { cards } = rankingOf('mine is damaged', { index: INDEX, learned });
    expect(cards[0]?.id).toBe(idOf('lamp'));
    expect(cards[0]?.reasons).toContainEqual({ kind: 'learned', tickets: 1, words: ['damaged'] });
  });
});
