import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CardId, CollectionId } from '@/cards/ids';
import { parseSearch } from '@/ranking/searchQuery';
import { aCard, type CardTraits } from '../cards/aCard';
import { searcher } from './searcher';

const collections = [
  { id: 'collection:orders' as CollectionId, name: 'Orders' },
  { id: 'collection:eu' as CollectionId, name: 'Orders abroad' },
  { id: 'collection:garden' as CollectionId, name: 'Garden & plants' },
  { id: 'collection:jardin' as CollectionId, name: 'Jardín' },
];

const day = (number: number) => ({ by: aCard().owner, at: `2026-01-0${number}T00:00:00.000Z` });
const CARDS = (
  [
    {
      id: 'proof',
      title: 'Proof of delivery',
      collection: 'orders',
      keywords: ['proof of delivery', 'Envío'],
      answer: { en: { body: 'Ask the courier for a photo. **Never** promise one.' } },
      updated: day(1),
    },
    {
      id: 'delivery',
      title: 'Delivery times',
      collection: 'eu',
      keywords: ['delivery'],
      updated: day(2),
    },
    {
      id: 'mould',
      title: 'Mould on the soil',
      collection: 'garden',
      keywords: ['mould'],
      answer: {
        en: { body: 'Hi {{requester.firstName}},\n\nWipe it off the soil.' },
        es: { title: 'Moho en la tierra', body: 'Limpia la\ntierra con un paño. Recibirás otra.' },
      },
      updated: day(3),
    },
    {
      id: 'draft',
      title: 'Delivery by drone',
      collection: 'orders',
      status: 'draft',
      updated: day(4),
    },
    {
      id: 'old',
      title: 'Delivery by mail',
      collection: 'orders',
      status: 'archived',
      updated: day(5),
    },
  ] satisfies CardTraits[]
).map((traits: CardTraits) => aCard(traits));

const search = searcher(CARDS, { collections, favourites: ['card:mould' as CardId] });
async function found(text: string): Promise<string[]> {
  return (await search(text)).map(({ id }) => id.slice('card:'.length));
}

describe('filters of a search', () => {
  it.each([
    ['#mould', ['mould']],
    ['#deliv', ['delivery']],
    ['#deliv ', []],
    ['#envio ', ['proof']],
    ['#proof-of-delivery ', ['proof']],
    ['#"Proof of delivery"', ['proof']],
    ['#envio #proof', ['proof']],
    ['#envio #mould', []],
    ['in:orders', ['draft', 'proof']],
    ['in:ord', ['draft', 'delivery', 'proof']],
    ['en:jard', []],
    ['in:"garden & plants"', ['mould']],
    ['in:garden in:"orders abroad"', ['mould', 'delivery']],
    ['in:nowhere', []],
    ['is:draft', ['draft']],
    ['is:archived', ['old']],
    ['is:archived is:draft', []],
    ['is:archived delivery', ['old']],
    ['is:favourite', ['mould']],
    ['delivery in:"orders abroad"', ['delivery']],
    ['delivry in:"orders abroad"', ['delivery']],
    ['pump in:orders', []],
  ])('%s gives %o, the one changed last first', async (text, ids) => {
    expect(await found(text)).toEqual(ids);
  });

  it('are applied before the limit', async () => {
    const [only] = await search('delivery in:"orders abroad"', 1);
    expect(only?.id).toBe('card:delivery');
  });

  it('let no other card through, whatever else is typed', async () => {
    const words = fc.constantFrom('delivery', 'mould', '"the soil"', '#deliv', 'a', 'proof', 'is:');
    const filter = fc.constantFrom(
      'in:orders',
      '#mould ',
      'is:draft',
      'is:archived',
      'is:favourite',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 3 }), filter, async (typed, filtered) => {
        const alone = await found(`${filtered} `);
        const together = await found([...typed, filtered].join(' ').concat(' '));
        for (const id of together) expect(alone).toContain(id);
      }),
    );
  });
});

describe('a phrase', () => {
  it.each([
    ['"on the soil"', ['mould']],
    ['"ON  THE soil"', ['mould']],
    ['"soil on the"', []],
    ['"proof of delivery"', ['proof']],
    ['"never promise"', ['proof']],
    ['"limpia la tierra"', ['mould']],
    ['"recibiras otra"', ['mould']],
    ['"moho en la tierra"', ['mould']],
    ['"hi wipe"', []],
    ['"oul"', []],
    ['"wipe it of', ['mould']],
    ['"wipe it of"', []],
    ['"by dro', ['draft']],
    ['"it"', ['mould']],
    ['"?"', []],
    ['"on the soil" "wipe it"', ['mould']],
    ['delivery "by drone"', ['draft']],
  ])('%s is found in %o', async (text, ids) => {
    expect(await found(text)).toEqual(ids);
  });

  it('is found wherever it stands word by word', async () => {
    const words = (
      'how do I reset the password before it’s delivered to the customer’s e-mail no-reply café ' +
      'cómo recibirás envíos después de la dirección página 4.12 14:00 Wi-Fi o’clock said «yes»'
    ).split(' ');
    const text = fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 30 });
    const place = fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 6 }));
    const tongue = fc.constantFrom('en', 'es', 'fr');
    await fc.assert(
      fc.asyncProperty(
        text,
        place,
        tongue,
        fc.boolean(),
        async (all, [from, count], lang, plain) => {
          const card = aCard({
            sourceLang: lang,
            answer: {
              [lang]: { body: all.map((word, at) => (at % 3 ? word : `*${word}*`)).join(' ') },
            },
          });
          const start = from % all.length;
          const piece = all
            .slice(start, start + count)
            .join(' ')
            .replace(/[«»]/g, '');
          const typed = plain ? piece.normalize('NFD').replace(/\p{M}/gu, '') : piece;
          const hits = await searcher([card])(`"${typed}"`);
          expect(hits.map(({ id }) => id)).toEqual([card.id]);
          expect(parseSearch(`"${typed}"`).phrases).toHaveLength(1);
        },
      ),
    );
  });
});

describe('looking for a phrase in the cards', () => {
  const cards = Array.from({ length: 200 }, (_, each) =>
    aCard({ id: `c${each}`, title: 'What is a parcel', keywords: [`n${each + 100}`] }),
  );

  it('reads each of them once, whatever is typed next', async () => {
    const onRead = vi.fn<(ids: readonly CardId[]) => void>();
    const search = searcher(cards, { onRead });
    for (const text of ['"is what"', '"parcel is', '"parcel is a']) {
      expect(await search(text)).toEqual([]);
    }
    const read = onRead.mock.calls.flatMap(([ids]) => ids);
    expect(read.toSorted()).toEqual(cards.map(({ id }) => id).toSorted());
  });

  it.each(['"what', '"is what', '"el'])(
    'reads none while %s goes on and tells nothing yet',
    async (text) => {
      const onRead = vi.fn();
      const search = searcher([...cards, aCard({ title: 'El riego' })], { onRead });
      await search(text);
      expect(onRead).not.toHaveBeenCalled();
      const among = (await search(`n107 ${text}`)).map(({ id }) => id);
      expect(among).toEqual(['card:c7']);
    },
  );

  it('ends once nobody waits for it', async () => {
    const onRead = vi.fn();
    const search = searcher(cards, { onRead, isWanted: () => onRead.mock.calls.length < 2 });
    expect(await search('"parcel is"')).toEqual([]);
    expect(onRead).toHaveBeenCalledTimes(2);
  });
});
