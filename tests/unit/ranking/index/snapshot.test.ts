import { describe, expect, it } from 'vitest';
import { LEXICAL_INDEX_VERSION, LexicalIndex } from '@/ranking/lexicalIndex';
import { aCard } from '../../cards/aCard';
import { shippedPack } from '../../cards/samplePack';

describe('a snapshot of the index', () => {
  const cards = shippedPack().cards;
  const index = new LexicalIndex();
  for (const card of cards) index.put(card);
  const kept = () => structuredClone(index.toSnapshot());

  it('finds the same in the same order with the same scores', () => {
    const copy = LexicalIndex.fromSnapshot(kept());
    expect(copy?.size).toBe(index.size);
    const options = { prefix: () => true, fuzzy: () => 1 as const };
    for (const words of ['password reset', 'pedido entreg', 'club pod light', 'wifi']) {
      const asked = words.split(' ').map((term) => ({ term, weight: 1 }));
      expect(index.search(asked, options).length).toBeGreaterThan(0);
      expect(copy?.search(asked, options)).toEqual(index.search(asked, options));
    }
    expect(copy?.all(() => true)).toEqual(index.all(() => true));
    for (const term of ['password', 'garden', 'unheard']) {
      expect(copy?.rarity(term)).toBe(index.rarity(term));
      expect(copy?.cardsWith(term, 'head')).toBe(index.cardsWith(term, 'head'));
    }
  });

  it('goes on living', () => {
    const copy = LexicalIndex.fromSnapshot(kept());
    copy?.put(aCard({ title: 'Zeppelin' }));
    if (cards[0]) copy?.remove(cards[0].id);
    expect(copy?.size).toBe(index.size);
    expect(copy?.has('zeppelin')).toBe(true);
    expect(index.has('zeppelin')).toBe(false);
  });

  it('can be of no cards', () => {
    expect(LexicalIndex.fromSnapshot(new LexicalIndex().toSnapshot())?.size).toBe(0);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['another shape', { index: '{}' }],
    ['an older version', { ...kept(), version: 'lexical-3/minisearch-7.2.0' }],
    ['that of MiniSearch', { version: LEXICAL_INDEX_VERSION, index: '{"documentCount":0}' }],
    ['without its arrays', JSON.parse(JSON.stringify(kept()))],
  ])('that is %s is none', (_, snapshot) => {
    expect(LexicalIndex.fromSnapshot(snapshot)).toBeNull();
  });

  it.each(['words', 'heads'] as const)('whose %s are damaged is none', (part) => {
    const { starts, entries } = kept()[part];
    const half = (buffer: ArrayBuffer) => buffer.slice(0, 8 * Math.floor(buffer.byteLength / 16));
    const full = new ArrayBuffer(entries.byteLength);
    new Uint32Array(full).fill(2 ** 32 - 1);
    const backwards = new Uint32Array(starts).reverse().buffer;
    const damages = [
      { entries: half(entries) },
      { starts: half(starts) },
      { starts: backwards },
      { starts: starts.slice(0, 5) },
      { entries: new ArrayBuffer(entries.byteLength) },
      { entries: full },
      { keys: new ArrayBuffer(0) },
      { keys: '' },
    ];
    for (const damage of damages) {
      const snapshot = kept();
      const damaged = { ...snapshot, [part]: { ...snapshot[part], ...damage } };
      expect(LexicalIndex.fromSnapshot(damaged)).toBeNull();
    }
  });

  it.each([
    ['fewer ids', { ids: 'card:one' }],
    ['ids of something else', { ids: kept().cards.ids.replaceAll('card:', 'member:') }],
    ['one id for all', { ids: kept().cards.ids.replace(/card:\S+/g, 'card:one') }],
    ['no collections', { collections: '' }],
    ['another count', { count: -1 }],
    ['a count that is none', { count: Number.NaN }],
    ['a status that there is not', { statusOf: new Uint32Array(cards.length).fill(9).buffer }],
    ['fewer lengths', { lengths: new ArrayBuffer(16) }],
    ['fewer labels', { labels: '' }],
  ])('that has %s is none', (_, damage) => {
    const snapshot = kept();
    const damaged = { ...snapshot, cards: { ...snapshot.cards, ...damage } };
    expect(LexicalIndex.fromSnapshot(damaged)).toBeNull();
  });
});
