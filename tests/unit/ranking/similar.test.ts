import { describe, expect, it } from 'vitest';
import { chooseAnswer } from '@/cards/answer';
import type { Card } from '@/cards/card';
import { LexicalIndex } from '@/ranking/lexicalIndex';
import { similarCards } from '@/ranking/similar';
import { aCard, type CardTraits } from '../cards/aCard';
import { shippedPack } from '../cards/samplePack';

/** Cards as the ranker holds them: their words in the index, themselves to be read. */
function knowing(cards: readonly Card[]) {
  const index = new LexicalIndex();
  for (const card of cards) index.put(card);
  const byId = new Map(cards.map((card) => [card.id, card]));
  return (title: string, body = '', { except = null as Card | null, limit = 3 } = {}) =>
    similarCards(
      { title, body },
      {
        ...{ index, limit, except: except?.id ?? null },
        cardsById: async (ids) => ids.map((id) => byId.get(id)),
      },
    );
}

function traits(...all: CardTraits[]): Card[] {
  return all.map(aCard);
}

const CARDS = traits(
  {
    id: 'refund',
    title: 'Refund for a broken pump',
    answer: { en: { body: 'We refund the pump.' } },
  },
  { id: 'noise', title: 'The pump makes noise', answer: { en: { body: 'Rinse the filter.' } } },
  { id: 'lamp', title: 'Lamp hours', answer: { en: { body: 'Sixteen hours of light a day.' } } },
  { id: 'old', title: 'Refund of a pump', status: 'archived' },
  { id: 'draft', title: 'Refund of the pump, new rules', status: 'draft' },
  { id: 'bare', title: 'Vouchers', answer: {} },
);

describe('the cards most like one that is written', () => {
  const similar = knowing(CARDS);
  const ids = async (...asked: Parameters<typeof similar>) =>
    (await similar(...asked)).map(({ card }) => card.id.replace('card:', ''));

  it('are the nearest first, drafts among them, archived ones not', async () => {
    const found = await ids('How to refund a pump');
    expect(found.slice(0, 2).sort()).toEqual(['draft', 'refund']);
    expect(found[2]).toBe('noise');
  });

  it('are told for an answer alone, for a title half typed, and of a card without an answer', async () => {
    expect((await ids('', 'Rinse the **filter** when the pump makes noise.'))[0]).toBe('noise');
    expect((await ids('Vouch'))[0]).toBe('bare');
  });

  it('are no more than asked for, and never the card itself', async () => {
    expect(await ids('Refund a pump', '', { limit: 1 })).toHaveLength(1);
    expect(await ids('Refund a pump', '', { except: aCard({ id: 'refund' }) })).not.toContain(
      'refund',
    );
  });

  it('are told however little they share, and as no copies', async () => {
    const [lamp, ...others] = await similar('A lamp for reading books in bed');
    expect(lamp).toMatchObject({ card: { id: 'card:lamp' }, isCopy: false });
    expect(others).toEqual([]);
    const [same] = await similar('The pump makes noise', 'Rinse the filter.');
    expect(same).toMatchObject({ likeness: expect.closeTo(1), isCopy: false });
  });

  it.each(['', '👋', 'the and of', 'Quantum chromodynamics'])('are none for: %s', async (title) => {
    expect(await similar(title, title)).toEqual([]);
  });

  it('are left out where they went meanwhile', async () => {
    const index = new LexicalIndex();
    for (const card of CARDS) index.put(card);
    const gone = { index, limit: 3, except: null, cardsById: async () => [undefined] };
    expect(await similarCards({ title: 'Refund', body: '' }, gone)).toEqual([]);
  });
});

describe('among the sample cards', () => {
  const { cards } = shippedPack();
  const similar = knowing(cards);

  it('the nearest are found by other words', async () => {
    const titles = async (title: string) => (await similar(title)).map(({ card }) => card.title);
    expect(await titles('Parcel not received')).toContain(
      'Parcel marked delivered but not received',
    );
    expect((await titles('Customer was charged twice'))[0]).toBe('Charged twice for one order');
  });

  it('no card is taken for a copy of another', async () => {
    const alarms: string[] = [];
    for (const card of cards.filter((_, at) => at % 4 === 0)) {
      const { title, body } = chooseAnswer(card);
      const found = await similar(title, body, { except: card });
      if (found.some(({ isCopy }) => isCopy)) alarms.push(title);
    }
    expect(alarms).toEqual([]);
  });

  it('an edited copy is told first, in whichever language it was made', async () => {
    const [parcel] = cards;
    const written = parcel?.answer.es?.body ?? '';
    const edited = written.replace('paquete', 'envío').split('\n').slice(2).join('\n');
    const [first, ...others] = await similar('Otro asunto', `${edited}\n\nUn saludo del equipo.`);
    expect(first).toMatchObject({ card: { id: parcel?.id }, lang: 'es', isCopy: true });
    expect(others.some(({ isCopy }) => isCopy)).toBe(false);
  });
});
