import { describe, expect, it } from 'vitest';
import { LexicalIndex } from '@/ranking/lexicalIndex';
import { similarCards } from '@/ranking/similar';
import { aCard, type CardTraits } from '../cards/aCard';
import { shippedPack } from '../cards/samplePack';

function indexOf(...cards: CardTraits[]): LexicalIndex {
  const index = new LexicalIndex();
  for (const traits of cards) index.put(aCard(traits));
  return index;
}

const index = indexOf(
  {
    id: 'refund',
    title: 'Refund for a broken pump',
    answer: { en: { body: 'We refund the pump.' } },
  },
  { id: 'noise', title: 'The pump makes noise', answer: { en: { body: 'Rinse the filter.' } } },
  { id: 'lamp', title: 'Lamp hours', answer: { en: { body: 'Sixteen hours of light a day.' } } },
  { id: 'old', title: 'Refund of a pump', status: 'archived' },
  { id: 'draft', title: 'Refund of the pump, new rules', status: 'draft' },
);

function similar(title: string, body = '', limit = 3, except: string | null = null): string[] {
  const id = except === null ? null : aCard({ id: except }).id;
  return similarCards({ title, body }, { index, limit, except: id }).map((card) =>
    card.id.replace('card:', ''),
  );
}

describe('the cards most like one that is written', () => {
  it('are those about the same, drafts among them, archived ones not', () => {
    expect(similar('How to refund a pump').sort()).toEqual(['draft', 'refund']);
  });

  it('are told for an answer alone', () => {
    expect(similar('', 'Rinse the **filter** when the pump makes noise.')[0]).toBe('noise');
  });

  it('are no more than asked for, and never the card itself', () => {
    expect(similar('Refund a pump', '', 1)).toHaveLength(1);
    expect(similar('Refund a pump', '', 3, 'refund')).toEqual(['draft']);
  });

  it.each(['', 'the and of', 'Quantum chromodynamics', 'A lamp for reading books in bed'])(
    'are none where only chance words are shared: %s',
    (title) => {
      expect(similar(title, title && 'Nothing of this has to do with any noise at all.')).toEqual(
        [],
      );
    },
  );

  it('are found among the sample cards, in their own language', () => {
    const sample = new LexicalIndex();
    const { cards } = shippedPack();
    for (const card of cards) sample.put(card);
    const titles = (title: string) =>
      similarCards({ title, body: '' }, { index: sample, limit: 3, except: null }).map(
        ({ id }) => cards.find((card) => card.id === id)?.title,
      );
    expect(titles('Parcel not received')).toContain('Parcel marked delivered but not received');
    expect(titles('Customer was charged twice')[0]).toBe('Charged twice for one order');
  });
});
