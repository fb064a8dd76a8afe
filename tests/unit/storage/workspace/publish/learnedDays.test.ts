import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { LEARNED_SCHEMA, type SharedSums, UsageDocumentSchema } from '@/documents/kinds/usage';
import { UsageSums } from '@/documents/usageSums';
import { learnedDays } from '@/storage/workspace/publish/learnedDays';

const NOW = Date.parse('2026-11-22T10:00:00.000Z');
/** The half year of that moment, as the ranking counts them. */
const PERIOD = Math.floor(NOW / (182 * 86_400_000));
const DEVICE = '2c1f3d34-9e0a-4a8e-8f4b-6a54be0b0c11';

const pairs = (most: number, longest: number) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(2 ** 18 - 1), fc.integer({ min: 1, max: most })), {
      selector: ([key]) => key,
      maxLength: longest,
    })
    .map((each) => each.sort(([a], [b]) => a - b))
    .map((each) => ({ keys: each.map(([key]) => key), units: each.map(([, units]) => units) }));
const uses = fc.nat(2000);
const sums: fc.Arbitrary<SharedSums> = fc
  .record({
    cards: fc.dictionary(
      fc.integer({ min: 1, max: 99 }).map((number) => `card:${number}`),
      fc.record({
        ...{ inserts: uses, copies: uses, opens: uses, sentAway: uses },
        ...{ words: pairs(8000, 40), pieces: pairs(8000, 40) },
      }),
    ),
    residual: pairs(1_000_000, 100),
    day: fc.integer({ min: PERIOD * 182, max: Math.floor(NOW / 86_400_000) }),
  })
  .map(({ cards, residual, day }) => {
    const total = new UsageSums();
    const recent = Object.fromEntries(
      Object.entries(cards).flatMap(([id, { inserts }]) =>
        inserts > 0 ? [[id, { [String(day)]: inserts }]] : [],
      ),
    );
    total.add({ cards, residual, recent });
    return total.toSums();
  });

it('tells of all that was learned, in documents that every server takes', () => {
  fc.assert(
    fc.property(sums, (learned) => {
      const days = learnedDays([{ period: PERIOD, sums: learned }], 'words', DEVICE, NOW);
      const total = new UsageSums();
      for (const day of days) {
        expect(v.safeParse(UsageDocumentSchema, day).success).toBe(true);
        expect(day.day).toBe('2026-11-22');
        if (day.learned) total.add(day.learned);
      }
      expect(new Set(days.map(({ _id }) => _id)).size).toBe(days.length);
      expect(total.toSums()).toEqual(learned);
    }),
    { numRuns: 60 },
  );
});

it('tells of each use once, where only counts are told', () => {
  fc.assert(
    fc.property(sums, (learned) => {
      const days = learnedDays([{ period: PERIOD, sums: learned }], 'counts', DEVICE, NOW);
      for (const [id, each] of Object.entries(learned.cards)) {
        const told = days.reduce((sum, { counts }) => {
          const count = Object.entries(counts).find(([card]) => card === id)?.[1];
          return sum + (count ? count.inserts + count.copies + count.opens + count.negatives : 0);
        }, 0);
        const { inserts = 0, copies = 0, opens = 0, sentAway = 0 } = each ?? {};
        expect(told).toBe(inserts + copies + opens + sentAway);
      }
      expect(days.every((day) => v.safeParse(UsageDocumentSchema, day).success)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('puts what is large into several documents, and what is old on its own half year', () => {
  const keys = Array.from({ length: 20_000 }, (_, key) => key);
  const words = { keys, units: keys.map(() => 1) };
  const card = { inserts: 1, copies: 0, opens: 0, sentAway: 0, words };
  const nothing = { keys: [], units: [] };
  const each = { ...card, pieces: nothing };
  const large: SharedSums = {
    cards: Object.fromEntries(['card:1', 'card:2'].map((id) => [id, each])),
    ...{ residual: nothing, recent: {} },
  };
  const days = learnedDays([{ period: PERIOD - 1, sums: large }], 'words', DEVICE, NOW);
  expect(days).toHaveLength(2);
  expect(new Set(days.map(({ learned }) => learned?.period))).toEqual(new Set([PERIOD - 1]));
  expect(days.every(({ learned }) => learned?.schema === LEARNED_SCHEMA)).toBe(true);
  const forgotten = learnedDays([{ period: PERIOD - 9, sums: large }], 'words', DEVICE, NOW);
  expect(forgotten).toEqual([]);
});
