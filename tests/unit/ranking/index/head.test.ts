import { describe, expect, it } from 'vitest';
import { cardTerms } from '@/ranking/index/cardTerms';
import { LexicalIndex } from '@/ranking/lexicalIndex';
import { aCard } from '../../cards/aCard';
import { shippedPack } from '../../cards/samplePack';

/** How often a term stands in the heads of all cards together. */
function timesIn(index: LexicalIndex, term: string): number {
  let times = 0;
  index.eachPosting(term, 'head', (_, frequency) => {
    times += frequency;
  });
  return times;
}

describe('what learned scores know of a card', () => {
  const index = new LexicalIndex();
  const card = aCard({
    title: 'Paying the gardeners',
    answer: {
      en: { body: 'You may pay them **in cash**.' },
      es: { title: 'Pagar a los jardineros', body: 'En efectivo.' },
    },
  });
  index.put(card);

  it('is the stems of its titles and their pairs, stop words among them, in each language', () => {
    const terms = ['pay', 'the', 'pay+the', 'the+garden', 'pay+garden', 'jardiner', 'los+jardiner'];
    for (const term of terms) expect(index.cardsWith(term, 'head')).toBe(1);
    expect(timesIn(index, 'pay')).toBe(1);
  });

  it('is the letters that stand together in them', () => {
    for (const piece of [' ga', 'gard', 'iner']) expect(index.cardsWith(piece, 'pieces')).toBe(1);
    expect(index.cardsWith('cash', 'pieces')).toBe(0);
  });

  it('is told of every card, and as often as it says something', () => {
    const cards = shippedPack().cards.filter(({ status }) => status !== 'archived');
    const pack = new LexicalIndex();
    const expected = new Map<string, number>();
    for (const each of cards) {
      pack.put(each);
      for (const term of cardTerms(each).head) expected.set(term, (expected.get(term) ?? 0) + 1);
    }
    expect(expected.size).toBeGreaterThan(1000);
    for (const [term, times] of expected) expect(timesIn(pack, term)).toBe(times);
    pack.toSnapshot();
    for (const [term, times] of expected) expect(timesIn(pack, term)).toBe(times);
  });

  it('is nothing of its answers, and never searched', () => {
    expect(index.cardsWith('cash', 'head')).toBe(0);
    expect(index.cardsWith('cash', 'answer')).toBe(1);
    expect(index.has('pay+the')).toBe(false);
    expect(index.search([{ term: 'pay+the', weight: 1 }], {})).toEqual([]);
  });
});
