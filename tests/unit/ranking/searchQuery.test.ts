import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  collectionFilter,
  labelOf,
  parseSearch,
  withoutFilter,
  withoutFilters,
} from '@/ranking/searchQuery';

/** The filters of a text in short. */
function filtersOf(text: string): string[] {
  return parseSearch(text).filters.map((filter) => {
    switch (filter.kind) {
      case 'keyword':
        return `#${filter.text}${filter.isUnfinished ? '…' : ''}`;
      case 'collection':
        return `in ${filter.name}`;
      case 'status':
        return filter.status;
      default:
        return filter.kind;
    }
  });
}

describe('a typed search', () => {
  it('has free words, phrases and filters in any order', () => {
    const query = parseSearch('late #refund "proof of delivery" in:orders parcel');
    expect(query.words).toBe('late parcel');
    expect(query.phrases).toEqual([{ text: 'proof of delivery', isUnfinished: false }]);
    expect(filtersOf('late #refund "proof of delivery" in:orders parcel')).toEqual([
      '#refund',
      'in orders',
    ]);
  });

  it.each([
    ['#refund', ['#refund…']],
    ['#refund ', ['#refund']],
    ['#"proof of delivery" x', ['#proof of delivery']],
    ['#"proof of', ['#proof of…']],
    ['#a #b', ['#a', '#b…']],
    ['in:"Garden & plants"', ['in Garden & plants']],
    ['EN:«Jardín y plantas»', ['in Jardín y plantas']],
    ['in:gar', ['in gar']],
    ['is:archived', ['archived']],
    ['es:arch', ['archived']],
    ['is:draft', ['draft']],
    ['es:borrador', ['draft']],
    ['is:favorite', ['favourite']],
  ])('%s filters by %o', (text, filters) => {
    expect(filtersOf(text)).toEqual(filters);
    expect(parseSearch(text).words).toBe(text.endsWith('x') ? 'x' : '');
  });

  it.each(['#', 'in:', 'is:', 'in:""', '#""'])('%s filters nothing yet', (text) => {
    expect(parseSearch(text)).toEqual({ words: '', phrases: [], filters: [] });
  });

  it.each(['C#', 'mail@in:box', 'is:red', '55" tv', 'login:me'])('%s is words', (text) => {
    expect(parseSearch(text)).toEqual({ words: text, phrases: [], filters: [] });
  });

  it('takes an unclosed quote to the end, and typographic ones for quotes', () => {
    expect(parseSearch('a "b c').phrases).toEqual([{ text: 'b c', isUnfinished: true }]);
    expect(parseSearch('“b c” d').phrases).toEqual([{ text: 'b c', isUnfinished: false }]);
  });

  it('can lose a filter and keep the rest', () => {
    const text = 'late #refund in:orders parcel';
    const [keyword] = parseSearch(text).filters;
    expect(keyword && withoutFilter(text, keyword)).toBe('late in:orders parcel');
    expect(withoutFilters(text)).toBe('late parcel');
  });

  it('never throws, has its filters in the text, and can lose them all', () => {
    const piece = fc.oneof(
      fc.constantFrom('"', '#', 'in:', 'is:', 'es:', ' ', '«', '-', 'draft', 'pump'),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const { filters, words } = parseSearch(text);
        let last = 0;
        for (const { start, end } of filters) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
        for (const word of words.split(' ')) expect(text).toContain(word);
      }),
    );
  });

  it('names any collection exactly', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        fc.pre(labelOf(name) !== '');
        const [filter] = parseSearch(collectionFilter(name)).filters;
        expect(filter?.kind === 'collection' && labelOf(filter.name)).toBe(labelOf(name));
      }),
    );
  });
});
