import { describe, expect, it } from 'vitest';
import type { CardId } from '@/cards/ids';
import { LexicalIndex } from '@/ranking/lexicalIndex';
import { aCard, type CardTraits } from '../cards/aCard';

function indexOf(...cards: CardTraits[]): LexicalIndex {
  const index = new LexicalIndex();
  for (const traits of cards) index.put(aCard(traits));
  return index;
}

function idsFor(index: LexicalIndex, ...terms: string[]): string[] {
  const asked = terms.map((term) => ({ term, weight: 1 }));
  return index.search(asked, {}).map(({ id }) => id.slice('card:'.length));
}

const id = (end: string) => `card:${end}` as CardId;

describe('the index', () => {
  it('finds a card by its title, keywords and answer, in this order', () => {
    const index = indexOf(
      { id: 'answer', title: 'A', answer: { en: { body: 'The pump, and more of it.' } } },
      { id: 'title', title: 'The pump' },
      { id: 'keywords', title: 'C', keywords: ['pump'] },
    );
    const asked = [{ term: 'pump', weight: 1 }];
    const boost = { title: 3, keywords: 2, answer: 1 };
    const found = index.search(asked, { boost });
    expect(found.map(({ id: each }) => each)).toEqual(
      ['title', 'keywords', 'answer'].map((end) => `card:${end}`),
    );
    expect(found.map((each) => each.found)).toEqual([
      { pump: ['title'] },
      { pump: ['keywords'] },
      { pump: ['answer'] },
    ]);
  });

  it('finds a card in each of its languages, by the stems of each', () => {
    const index = indexOf({
      title: 'Deliveries',
      answer: { en: { body: 'Parcels.' }, es: { title: 'Entregas', body: 'Los paquetes.' } },
    });
    for (const stem of ['deliveri', 'parcel', 'entreg', 'paquet']) {
      expect(idsFor(index, stem)).toEqual(['one']);
    }
  });

  it('finds keywords of another language than the card’s', () => {
    const index = indexOf({ keywords: ['garantía', 'facturas'] });
    expect(idsFor(index, 'garant')).toEqual(['one']);
    expect(idsFor(index, 'factur')).toEqual(['one']);
  });

  it('does not hold notes, link addresses or variables', () => {
    const index = indexOf({
      notes: 'secretword',
      answer: { en: { body: 'Hi {{requester.firstName}}, [page](https://meadowlark.example/x)' } },
    });
    for (const term of ['secretword', 'request', 'requester', 'meadowlark', 'https', 'firstnam']) {
      expect(index.has(term)).toBe(false);
    }
    expect(index.has('page')).toBe(true);
  });

  it('holds the newest self of a card only', () => {
    const index = indexOf({ title: 'Old pump' }, { title: 'New lamp' });
    expect(index.size).toBe(1);
    expect(idsFor(index, 'pump')).toEqual([]);
    expect(idsFor(index, 'lamp')).toEqual(['one']);
  });

  it('loses a card that is removed or archived, and can have it back', () => {
    const index = indexOf({ title: 'Pump' }, { id: 'two', title: 'Pump' });
    index.remove(id('two'));
    expect(idsFor(index, 'pump')).toEqual(['one']);
    index.put(aCard({ title: 'Pump', status: 'archived' }));
    expect(idsFor(index, 'pump')).toEqual([]);
    expect(index.size).toBe(0);
    index.put(aCard({ title: 'Pump' }));
    expect(idsFor(index, 'pump')).toEqual(['one']);
  });

  it('takes no notice of what it never held', () => {
    const index = indexOf({ title: 'Pump' });
    index.remove(id('nobody'));
    index.put(aCard({ id: 'gone', status: 'archived' }));
    expect(index.size).toBe(1);
  });

  it('tells the status of what it finds', () => {
    const index = indexOf({ title: 'Pump', status: 'draft' });
    expect(index.search([{ term: 'pump', weight: 1 }], {})[0]?.status).toBe('draft');
  });

  it('gives all its cards, the one changed last first, those of one time as they came', () => {
    const by = (at: string) => ({ by: aCard().owner, at });
    const ends = Array.from({ length: 30 }, (_, each) => String(each));
    const index = indexOf(
      ...ends.map((end) => ({ id: end })),
      { id: 'new', updated: by('2026-02-01T00:00:00.000Z') },
      { id: 'old', updated: by('2025-02-01T00:00:00.000Z') },
    );
    const all = index.all(() => true).map((each) => each.id.slice('card:'.length));
    expect(all).toEqual(['new', ...ends, 'old']);
  });

  it('finds nothing for no words', () => {
    expect(indexOf({}).search([], {})).toEqual([]);
    expect(idsFor(new LexicalIndex(), 'pump')).toEqual([]);
  });

  it('goes on when a card is nested beyond reason', () => {
    const index = indexOf({ answer: { en: { body: `${'>'.repeat(20_000)} pump` } } });
    expect(idsFor(index, 'pump')).toEqual(['one']);
  });
});

describe('how rare a term is', () => {
  const titles = ['pump lamp', 'pump', 'pump', 'tank'];
  const index = indexOf(...titles.map((title, each) => ({ id: String(each), title })));

  it('is told by the cards that hold it', () => {
    expect(index.rarity('pump')).toBeCloseTo(Math.log(5 / 3.5));
    expect(index.rarity('lamp')).toBeCloseTo(Math.log(5 / 1.5));
    expect(index.rarity('unheard')).toBeCloseTo(Math.log(5 / 0.5));
    expect(index.has('lamp')).toBe(true);
    expect(index.has('unheard')).toBe(false);
  });

  it('does not change when a card is put again and again', () => {
    const again = indexOf(...titles.map((title, each) => ({ id: String(each), title })));
    for (let time = 0; time < 1500; time++) again.put(aCard({ id: '1', title: 'pump' }));
    expect(again.rarity('lamp')).toBeCloseTo(index.rarity('lamp'));
    again.search([{ term: 'pump', weight: 1 }], {});
    expect(again.rarity('pump')).toBeCloseTo(index.rarity('pump'));
  });

  it('is common where many cards hold it, and never among a handful', () => {
    const many = indexOf(
      ...Array.from({ length: 20 }, (_, each) => ({
        id: String(each),
        title: each < 9 ? 'garden' : 'x',
        keywords: each < 8 ? ['tank'] : [],
      })),
    );
    expect(many.isCommon('garden')).toBe(true);
    expect(many.isCommon('tank')).toBe(false);
    expect(index.isCommon('pump')).toBe(false);
  });
});

describe('the slots of an index', () => {
  it('stand for its cards until they are numbered anew', () => {
    const index = indexOf({ id: 'a' }, { id: 'b', status: 'draft' }, { id: 'c' });
    index.remove(id('a'));
    const [b, c] = [id('b'), id('c')].map((each) => index.slotOf(each));
    expect(index.slotOf(id('a'))).toBeUndefined();
    const statuses = [b, c].map((slot) => index.cardAt(slot ?? -1)?.status);
    expect(statuses).toEqual(['draft', 'published']);
    expect(index.cardAt(0)).toBeUndefined();
    expect(index.slots).toBe(3);
    const { numbering } = index;
    index.toSnapshot();
    expect(index.slots).toBe(2);
    expect(index.numbering).not.toBe(numbering);
    expect(index.cardAt(index.slotOf(id('c')) ?? -1)?.id).toBe('card:c');
  });
});
