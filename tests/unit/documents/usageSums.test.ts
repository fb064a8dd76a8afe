import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  LEARNED_SCHEMA,
  RESIDUAL_CELLS,
  type SharedSums,
  SharedSumsSchema,
} from '@/documents/kinds/usage';
import { UsageSums } from '@/documents/usageSums';
import { Residual } from '@/ranking/learning/residual';
import { SHARD_SCHEMA, ShardSchema } from '@/ranking/learning/shard';

const pairs = fc
  .array(fc.tuple(fc.nat(6), fc.integer({ min: -8, max: 8 })), { maxLength: 4 })
  .map((each) => ({ keys: each.map(([key]) => key), units: each.map(([, units]) => units / 4) }));
const card = fc.record({
  ...{ inserts: fc.integer({ min: -2, max: 9 }), copies: fc.nat(3), opens: fc.nat(3) },
  ...{ sentAway: fc.nat(2), words: pairs, pieces: pairs },
});
const id = fc.constantFrom('card:a', 'card:b', 'card:c');
const days = fc.dictionary(fc.constantFrom('20700', '20701'), fc.integer({ min: -3, max: 9 }));
const sums = fc
  .record({ cards: fc.dictionary(id, card), residual: pairs, recent: fc.dictionary(id, days) })
  .map((each) => v.parse(SharedSumsSchema, each));

function sumOf(parts: readonly SharedSums[]): SharedSums {
  const all = new UsageSums();
  for (const part of parts) all.add(part);
  return all.toSums();
}

function negative({ keys, units }: SharedSums['residual']): SharedSums['residual'] {
  return { keys, units: units.map((each) => -each) };
}

function takenBack({ cards, residual, recent }: SharedSums): SharedSums {
  return v.parse(SharedSumsSchema, {
    cards: Object.fromEntries(
      Object.entries(cards).map(([of, each]) => [
        of,
        {
          ...{ inserts: -(each?.inserts ?? 0), copies: -(each?.copies ?? 0) },
          ...{ opens: -(each?.opens ?? 0), sentAway: -(each?.sentAway ?? 0) },
          words: negative(each?.words ?? { keys: [], units: [] }),
          pieces: negative(each?.pieces ?? { keys: [], units: [] }),
        },
      ]),
    ),
    residual: negative(residual),
    recent: Object.fromEntries(
      Object.entries(recent).map(([of, each]) => [
        of,
        Object.fromEntries(Object.entries(each ?? {}).map(([day, uses]) => [day, -uses])),
      ]),
    ),
  });
}

describe('sums of use', () => {
  it('are the same, to the byte, in whatever order and parts they are added', () => {
    const parts = fc.array(sums, { maxLength: 6 });
    fc.assert(
      fc.property(parts, fc.nat(6), (each, cut) => {
        const inParts = [sumOf(each.slice(cut)), sumOf(each.slice(0, cut))];
        const all = JSON.stringify(sumOf(each));
        expect(JSON.stringify(sumOf(each.toReversed()))).toBe(all);
        expect(JSON.stringify(sumOf(inParts))).toBe(all);
      }),
    );
  });

  it('hold nothing of what was taken back', () => {
    fc.assert(
      fc.property(sums, sums, (kept, gone) => {
        expect(sumOf([kept, gone, takenBack(gone)])).toEqual(sumOf([kept]));
      }),
    );
  });

  it('are read by the ranking, however much is added up', () => {
    fc.assert(
      fc.property(sums, (each) => {
        let many = [each];
        for (let doubled = 0; doubled < 24; doubled++) many = [sumOf([...many, ...many])];
        const shard = { schema: LEARNED_SCHEMA, id: 'shard:x', epoch: 0, period: 113 };
        const parsed = v.safeParse(ShardSchema, { ...shard, ...many[0] });
        expect(parsed.success).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('of counts alone are uses of their day', () => {
    const all = new UsageSums();
    all.addCounts(
      '2026-11-22',
      v.parse(v.any(), {
        'card:a': { inserts: 3, copies: 1, opens: 2, negatives: 1 },
      }),
    );
    const none = { keys: [], units: [] };
    expect(all.toSums()).toEqual({
      cards: {
        'card:a': { inserts: 3, copies: 1, opens: 2, sentAway: 1, words: none, pieces: none },
      },
      residual: none,
      recent: { 'card:a': { '20779': 4 } },
    });
  });

  it('are those of the ranking of today', () => {
    expect(LEARNED_SCHEMA).toBe(SHARD_SCHEMA);
    expect(Residual.isCell(RESIDUAL_CELLS - 1)).toBe(true);
    expect(Residual.isCell(RESIDUAL_CELLS)).toBe(false);
  });
});
