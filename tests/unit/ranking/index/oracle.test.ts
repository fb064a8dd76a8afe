import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { LexicalIndex, type LexicalOptions, type WeightedTerm } from '@/ranking/lexicalIndex';
import { aCard } from '../../cards/aCard';
import { oracleSearch, type Told } from './oracle';

/** Words that begin alike, lie a letter apart, or are called like something of JavaScript. */
const WORDS = (
  'pump bump pum pumpa pumpkin lamp lam lampo clamp garden garde gardon gardner tank constructor ' +
  'tost toast hasownproperti ñandu 泵 泵房'
).split(' ');
const word = fc.constantFrom(...WORDS);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

const card = fc
  .record({
    id: fc.constantFrom(...'abcdefghij'),
    title: text,
    keywords: fc.array(word, { maxLength: 3 }),
    body: text,
    other: text,
  })
  .map(({ id, title, keywords, body, other }) =>
    aCard({
      ...{ id, title: title || 'x', keywords },
      answer: { en: { body }, es: { title: other, body: other } },
    }),
  );

const weight = fc.double({ min: 0.25, max: 3, noNaN: true });
const terms = fc.array(fc.record({ term: word, weight }), { maxLength: 6 });
const groups = fc.array(
  fc.uniqueArray(fc.record({ term: word, weight }), { selector: ({ term }) => term }),
  { maxLength: 4 },
);

/** What can happen to an index; settling and reloading change nothing that can be seen. */
const step = fc.oneof(
  { weight: 8, arbitrary: card.map((each) => ({ kind: 'put' as const, card: each })) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...'abcdefghij').map((end) => ({ kind: 'remove' as const, end })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'settle' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reload' as const }) },
);
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;
const life = fc.array(step, { maxLength: 30 });

const options = fc.record({
  boost: fc.record({ title: weight, keywords: weight, answer: weight }),
  weights: fc.record({ prefix: weight, fuzzy: weight }),
  prefix: fc.boolean().map((is) => (term: string) => is && term.length > 2),
  fuzzy: fc.boolean().map((is) => (term: string) => (is && term.length > 2 ? (1 as const) : false)),
});

/** The index after its life, and the cards that it should hold. */
function afterLife(steps: readonly Step[]) {
  const cards = new Map<CardId, Card>();
  let index = new LexicalIndex();
  for (const each of steps) {
    switch (each.kind) {
      case 'put':
        index.put(each.card);
        cards.set(each.card.id, each.card);
        break;
      case 'remove':
        index.remove(`card:${each.end}` as CardId);
        cards.delete(`card:${each.end}` as CardId);
        break;
      case 'settle':
        index.toSnapshot();
        break;
      case 'reload': {
        const copy = LexicalIndex.fromSnapshot(structuredClone(index.toSnapshot()));
        expect(copy).not.toBeNull();
        index = copy ?? index;
      }
    }
  }
  return { index, cards: [...cards.values()] };
}

function inOneOrder({ found, queryTerms, ...told }: Told) {
  return {
    ...told,
    queryTerms: queryTerms.toSorted(),
    found: Object.fromEntries(Object.entries(found).map(([term, in_]) => [term, in_.toSorted()])),
  };
}

/** The scores of MiniSearch, its multiplier by the number of matched terms taken out. */
function oracleScores(
  cards: readonly Card[],
  asked: readonly WeightedTerm[],
  how: LexicalOptions,
): Map<string, number> {
  const told = [...oracleSearch(cards, asked, how).values()];
  return new Map(told.map(({ id, score, queryTerms }) => [id, score / queryTerms.length]));
}

/** How far a score is from the expected one, as a share of it. */
function relative(score: number | undefined, expected: number): number {
  return ((score ?? Number.NaN) - expected) / Math.max(1, expected);
}

describe('after any changes', () => {
  it('the index finds the same as MiniSearch made anew, with the same scores', () => {
    fc.assert(
      fc.property(life, terms, options, (steps, asked, how) => {
        const { index, cards } = afterLife(steps);
        const expected = oracleSearch(cards, asked, how);
        const found = index.search(asked, how);
        expect(found).toHaveLength(expected.size);
        for (const { id, score, queryTerms, found: in_ } of found) {
          const told = expected.get(id);
          expect(told && inOneOrder(told)).toEqual({
            ...inOneOrder({ id, score, queryTerms, found: in_ }),
            score: expect.closeTo(score, 9),
          });
        }
        const scores = found.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });

  it('groups of terms get the scores of MiniSearch, each as if it were asked for alone', () => {
    fc.assert(
      fc.property(life, groups, options, (steps, asked, how) => {
        const { index, cards } = afterLife(steps);
        const { boost, weights, ...nearness } = how;
        const scores = index.scorer().score(asked, { boost, near: { nearness, weights } });
        expect(scores).toHaveLength(asked.length);
        for (const [group, each] of asked.entries()) {
          const expected = oracleScores(cards, each, how);
          for (let slot = 0; slot < index.slots; slot++) {
            const score = expected.get(index.cardAt(slot)?.id ?? '') ?? 0;
            // Sums of 32-bit floats.
            expect(relative(scores[group]?.[slot], score)).toBeCloseTo(0, 5);
          }
        }
      }),
    );
  });

  it('what is told of terms and postings is told by the cards that are there', () => {
    fc.assert(
      fc.property(life, word, (steps, asked) => {
        const { index, cards } = afterLife(steps);
        const fresh = new LexicalIndex();
        for (const each of cards) fresh.put(each);
        expect(index.size).toBe(cards.length);
        expect(index.has(asked)).toBe(fresh.has(asked));
        expect(index.rarity(asked)).toBe(fresh.rarity(asked));
        expect(index.isCommon(asked)).toBe(fresh.isCommon(asked));
        for (const field of ['title', 'keywords', 'answer', 'head'] as const) {
          expect(index.cardsWith(asked, field)).toBe(fresh.cardsWith(asked, field));
          expect(index.totalLength(field)).toBe(fresh.totalLength(field));
          expect(postingsOf(index, asked, field)).toEqual(postingsOf(fresh, asked, field));
        }
      }),
    );
  });
});

/** By card how often it holds the term in the field, and how long the field is. */
function postingsOf(
  index: LexicalIndex,
  term: string,
  field: 'title' | 'keywords' | 'answer' | 'head',
) {
  const told: Record<string, [number, number | undefined]> = {};
  index.eachPosting(term, field, (slot, frequency) => {
    const { id } = index.cardAt(slot) ?? {};
    expect(id && index.slotOf(id)).toBe(slot);
    told[id ?? ''] = [frequency, index.lengths(field)[slot]];
  });
  return told;
}
