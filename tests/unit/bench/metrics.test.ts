import { describe, expect, it } from 'vitest';
import { figuresOf, percentile, placeOf, standardError } from '@/bench/eval/metrics';
import { rowOf } from '@/bench/eval/rows';

const answered = (...places: (number | null)[]) =>
  places.map((place, index) => ({ place, ms: index + 1 }));

describe('the figures of a ranking', () => {
  it('look for the first right card among ten', () => {
    expect(placeOf(['a', 'b', 'c'], new Set(['c', 'b']))).toBe(2);
    expect(placeOf(['a', 'b'], new Set(['x']))).toBeNull();
    const eleven = Array.from({ length: 11 }, (_, each) => `c${each}`);
    expect(placeOf(eleven, new Set(['c10']))).toBeNull();
  });

  it('are shares of the queries, and times by the nearest rank', () => {
    expect(figuresOf(answered(1, 2, 3, 4, null))).toEqual({
      queries: 5,
      success1: 0.2,
      success3: 0.6,
      mrr10: (1 + 1 / 2 + 1 / 3 + 1 / 4) / 5,
      p50ms: 3,
      p95ms: 5,
    });
    expect(percentile([3, 1, 2, 4], 0.5)).toBe(2);
    expect(standardError(0.5, 100)).toBeCloseTo(0.05);
  });

  it('are means over the runs with the range beside, runs without queries left out', () => {
    const key = { system: 'sidecard', usage: 5, variant: 'cold' } as const;
    const row = rowOf(key, [answered(1, 1), answered(1, null), []]);
    expect(row).toMatchObject({ ...key, queries: 2, success1: 0.75 });
    expect(row.range.success1).toEqual([0.5, 1]);
  });

  it('of nothing are zeros', () => {
    expect(figuresOf([])).toMatchObject({ queries: 0, success1: 0, mrr10: 0, p95ms: 0 });
    expect(standardError(0, 0)).toBe(0);
  });
});
