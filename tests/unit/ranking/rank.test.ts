import { describe, expect, it } from 'vitest';
import type { CardId } from '@/cards/ids';
import { LexicalIndex } from '@/ranking/lexicalIndex';
import { rank } from '@/ranking/rank';
import { aCard, type CardTraits } from '../cards/aCard';
import { shippedPack } from '../cards/samplePack';
import { aTicket } from './asTicket';

function indexOf(...cards: CardTraits[]): LexicalIndex {
  const index = new LexicalIndex();
  for (const traits of cards) index.put(aCard(traits));
  return index;
}

const body = (text: string) => ({ en: { body: text } });
const PUMP = { id: 'pump', title: 'Pump is noisy', answer: body('Rinse the small wheel.') };
const LAMP = { id: 'lamp', title: 'Replace the lamp', answer: body('Press both tabs.') };
const CARDS = [PUMP, LAMP];

/** A question, a card that holds all its words, one that holds one of them, and many that hold none. */
const LONG_QUESTION = aTicket([
  'the noisy pump: must we rinse and dry its small wheel in vinegar?',
]);
const DRY = {
  id: 'dry',
  title: 'Pump is noisy',
  answer: body('Rinse the small wheel in vinegar and dry it.'),
};
const FAR_BEHIND = {
  id: 'far',
  title: 'Other',
  answer: body(`${'Many words. '.repeat(60)} Pump.`),
};
const OTHERS = Array.from({ length: 30 }, (_, each) => ({
  id: `x${each}`,
  title: `Other ${each}`,
}));

function ranked(ticket: ReturnType<typeof aTicket>, index: LexicalIndex): string[] {
  const { cards } = rank(ticket, { index, dismissed: new Set(), limit: 8 });
  return cards.map(({ id }) => id.slice(5));
}

describe('the cards ranked for a ticket', () => {
  it('are those that share its words, the closest first', () => {
    const index = indexOf(...CARDS, {
      id: 'both',
      title: 'Pump and lamp',
      keywords: ['noisy lamp'],
    });
    expect(ranked(aTicket(['the pump is so noisy at night']), index)[0]).toBe('pump');
    expect(ranked(aTicket(['nothing of the kind']), index)).toEqual([]);
  });

  it('are never drafts or archived', () => {
    const index = indexOf(
      ...CARDS,
      { ...PUMP, id: 'draft', status: 'draft' },
      { ...PUMP, id: 'archived', status: 'archived' },
    );
    expect(ranked(aTicket(['noisy pump']), index)).toEqual(['pump']);
  });

  it('are at most as many as wanted', () => {
    const index = indexOf(
      ...Array.from({ length: 20 }, (_, each) => ({ ...PUMP, id: `p${each}` })),
    );
    const context = { index, dismissed: new Set<CardId>(), limit: 5 };
    expect(rank(aTicket(['noisy pump']), context).cards).toHaveLength(5);
  });

  it('are not those far behind the best', () => {
    expect(ranked(LONG_QUESTION, indexOf(DRY, FAR_BEHIND, ...OTHERS))).toEqual(['dry']);
  });

  it.each([
    ['without messages', aTicket([])],
    ['without words', aTicket(['😀👍🏽', '!!!'], { subject: '🙏' })],
    ['of stop words', aTicket(['thank you, this is what it is'], { subject: 'Hi' })],
    [
      'with only our own words',
      aTicket([{ role: 'note', text: 'noisy pump' }], { subject: 'pump' }),
    ],
  ])('are none for a ticket %s', (_, ticket) => {
    expect(ranked(ticket, indexOf(...CARDS))).toEqual([]);
  });

  it('are none where there are no cards', () => {
    expect(ranked(aTicket(['noisy pump']), new LexicalIndex())).toEqual([]);
  });

  it('follow the subject at first, and the talk once an agent has replied', () => {
    const agent = { role: 'agent' as const, text: 'Sorry! What now?' };
    const index = indexOf(
      { id: 'pump', title: 'Pump', answer: body('About pumps.') },
      { id: 'lamp', title: 'Lamp', answer: body('About lamps.') },
    );
    const subject = 'My pump';
    const first = rank(aTicket(['And the lamp'], { subject }), {
      index,
      dismissed: new Set(),
      limit: 2,
    });
    expect(first.cards.map(({ id }) => id)).toEqual(['card:pump', 'card:lamp']);
    const later = aTicket(['x', agent, 'the lamp'], { subject });
    const { cards } = rank(later, { index, dismissed: new Set(), limit: 2 });
    expect(cards[0]?.score).toBeCloseTo(cards[1]?.score ?? 0);
  });

  it('are found in spite of a typing error, half a word and a missing accent', () => {
    const index = indexOf(...CARDS, {
      id: 'es',
      title: 'Contraseña olvidada',
      sourceLang: 'es',
      answer: { es: { body: 'Restablecer la contraseña.' } },
    });
    expect(ranked(aTicket(['the noissy thing']), index)).toEqual(['pump']);
    expect(ranked(aTicket(['replac it']), index)).toEqual(['lamp']);
    expect(ranked(aTicket(['hola, no me acuerdo de la contrasena']), index)).toEqual(['es']);
  });

  it('are found in a language that nobody knows here', () => {
    const index = indexOf(...CARDS, {
      id: 'ar',
      title: 'الطرد لم يصل',
      sourceLang: 'ar',
      answer: { ar: { body: 'نأسف لذلك' } },
    });
    const ranking = rank(aTicket(['متى يصل الطرد؟ لم أستلم شيئا حتى الآن']), {
      ...{ index, dismissed: new Set<CardId>(), limit: 3 },
    });
    expect(ranking.cards.map(({ id }) => id)).toEqual(['card:ar']);
    expect(ranking.language).toBe('ar');
    expect(ranking.cards[0]?.matches).toContainEqual({ word: 'الطرد', fields: ['title'] });
  });

  it('are found for a text too short to tell its language', () => {
    expect(ranked(aTicket(['noisy pumps?']), indexOf(...CARDS))).toEqual(['pump']);
  });

  it('are found for a ticket of a megabyte', () => {
    const message = 'Nothing to see here, 4417 times, ';
    const ticket = aTicket([`${message.repeat(32_000)}`, 'but the pump is noisy']);
    expect(ranked(ticket, indexOf(...CARDS))[0]).toBe('pump');
  });

  it('are not lost among many rare words that no card holds', () => {
    const names = Array.from({ length: 200 }, (_, each) => `Zqx${each}vw`).join(' ');
    expect(ranked(aTicket([`${names}. The pump is noisy.`]), indexOf(...CARDS))).toEqual(['pump']);
  });
});

describe('cards sent away', () => {
  const index = indexOf(...CARDS, { ...PUMP, id: 'other', title: 'A pump that is noisy' });
  const ticket = aTicket(['noisy pump']);

  it('come after all others, and say so', () => {
    const dismissed = new Set(['card:pump' as CardId]);
    const { cards } = rank(ticket, { index, dismissed, limit: 8 });
    expect(cards.map(({ id, isDismissed }) => [id, isDismissed])).toEqual([
      ['card:other', false],
      ['card:pump', true],
    ]);
    expect(cards[1]?.reasons[0]).toEqual({ kind: 'dismissed' });
  });

  it('take no place of others', () => {
    const dismissed = new Set(['card:pump' as CardId]);
    const { cards } = rank(ticket, { index, dismissed, limit: 1 });
    expect(cards.map(({ id }) => id)).toEqual(['card:other', 'card:pump']);
  });

  it('leave no room for cards that fit far worse', () => {
    const among = indexOf(DRY, FAR_BEHIND, ...OTHERS);
    const dismissed = new Set(['card:dry' as CardId]);
    const { cards } = rank(LONG_QUESTION, { index: among, dismissed, limit: 8 });
    expect(cards.map(({ id }) => id)).toEqual(['card:dry']);
  });
});

describe('why a card was ranked', () => {
  const index = new LexicalIndex();
  for (const card of shippedPack().cards) index.put(card);
  const first = (text: string) =>
    rank(aTicket([text]), { index, dismissed: new Set(), limit: 1 }).cards[0];

  it('is told by the words as written, and only by what holds them', () => {
    const card = first('My PARCEL shows as Delivered, but nobody received it');
    expect(card?.matches).toEqual(
      expect.arrayContaining([
        { word: 'PARCEL', fields: expect.arrayContaining(['title', 'keywords', 'answer']) },
        { word: 'Delivered', fields: expect.arrayContaining(['title', 'keywords']) },
      ]),
    );
    const words = card?.matches.map(({ word }) => word) ?? [];
    expect(new Set(words).size).toBe(words.length);
    expect(card?.matches.filter(({ fields }) => fields.length === 0)).toEqual([]);
  });

  it('does not give one word the fields of another of the same length', () => {
    const fields = (word: string) =>
      rank(aTicket(['track order']), {
        index: indexOf({ title: 'Track it', answer: body('An order.') }),
        ...{ dismissed: new Set<CardId>(), limit: 1 },
      }).cards[0]?.matches.find((match) => match.word === word)?.fields;
    expect(fields('track')).toEqual(['title']);
    expect(fields('order')).toEqual(['answer']);
  });

  it('does not give a misspelt word the fields of another', () => {
    const found = rank(aTicket(['noissy wheel']), {
      index: indexOf({ title: 'Noisy', answer: body('The wheel.') }),
      ...{ dismissed: new Set<CardId>(), limit: 1 },
    });
    expect(found.cards[0]?.matches).toEqual(
      expect.arrayContaining([
        { word: 'noissy', fields: ['title'] },
        { word: 'wheel', fields: ['answer'] },
      ]),
    );
  });

  it('tells a hyphenated word once', () => {
    const card = first('The password e-mail never arrives');
    expect(card?.matches.filter(({ word }) => /mail/.test(word))).toHaveLength(1);
  });

  it('says nothing of words that most cards hold, and of "not"', () => {
    const card = first('The light of my garden is not on at the right time, order ML-1');
    const words = card?.matches.map(({ word }) => word) ?? [];
    expect(words).toContain('time');
    expect(words).not.toContain('garden');
    expect(words).not.toContain('not');
    expect(card?.terms).not.toContain('garden');
  });
});
