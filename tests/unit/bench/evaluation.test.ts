import { describe, expect, it } from 'vitest';
import { type EvaluationOptions, readArguments } from '@/bench/eval/arguments';
import { evaluationOf } from '@/bench/eval/evaluation';
import { readSet, SetError } from '@/bench/eval/evaluationSet';
import { contentOf, type Row } from '@/bench/eval/rows';
import { sidecardRows } from '@/bench/eval/sidecardRows';
import { TABLE_HEAD, tableLine } from '@/bench/eval/table';
import { drawUsage, insertsOf } from '@/bench/eval/usage';
import { randomFrom } from '@/bench/generated/random';
import { tinySet } from './tinySet';

function optionsOf(line: string): EvaluationOptions {
  const options = readArguments(['--set', '.', ...line.split(' ').filter(Boolean)]);
  if (options === 'help') throw new Error('no options');
  return options;
}

function rowsOf(line: string, folder = tinySet()): Row[] {
  return [...sidecardRows(evaluationOf(readSet(folder), optionsOf(line)))];
}

const named = (rows: readonly Row[]) => rows.map(({ usage, variant }) => `${usage} ${variant}`);
const withoutTimes = (rows: readonly Row[]) => rows.map((row) => ({ ...row, p50ms: 0, p95ms: 0 }));

describe('an evaluation of the shipped ranker', () => {
  it('counts how often the right card comes first', () => {
    const [row] = rowsOf('');
    expect(row).toMatchObject({ system: 'sidecard', usage: 0, variant: 'clean', queries: 3 });
    expect(row).toMatchObject({ success1: 1, success3: 1, mrr10: 1 });
  });

  it('has a row for every usage and variant', () => {
    expect(named(rowsOf('--usage 0,1,all --seeds 1'))).toEqual(['0 clean', '1 clean', 'all clean']);
    expect(named(rowsOf('--noise --usage 1 --seeds 1'))).toEqual(['1 clean', '1 noise']);
    expect(named(rowsOf('--cold --usage 1 --seeds 1'))).toEqual([
      '0 clean',
      '0 warm',
      '0 cold',
      '1 warm',
      '1 cold',
    ]);
  });

  it('asks each query in one half only', () => {
    const [whole, warm, cold] = rowsOf('--cold --seeds 1');
    expect((warm?.queries ?? 0) + (cold?.queries ?? 0)).toBe(whole?.queries);
  });

  it('gives the same figures at every run', () => {
    const line = '--usage 0,2 --seeds 2 --cold --noise';
    const folder = tinySet();
    expect(withoutTimes(rowsOf(line, folder))).toEqual(withoutTimes(rowsOf(line, folder)));
  });

  it('can be asked for fewer queries, rare cards and among foreign cards', () => {
    expect(rowsOf('--limit 2')[0]?.queries).toBe(2);
    // Every card that has inserts has a third of them here.
    expect(rowsOf('--rare')[0]?.queries).toBe(1);
    const [row] = rowsOf('--distractors 10');
    expect(row?.success1).toBe(1);
    expect(row?.words300?.tickets).toBe(40);
  });

  it('says which splits there are where one has no queries', () => {
    expect(() => rowsOf('--split test')).toThrow(SetError);
    expect(() => rowsOf('--split test')).toThrow(/dev, train/);
  });

  it('is written as one object for one set, as a list for several', () => {
    const report = { set: 'tiny', split: 'dev', rows: rowsOf('') };
    expect(contentOf([report])).toEqual(report);
    expect(report.rows).toMatchObject([{ system: 'sidecard' }]);
    expect(Object.keys(report.rows[0] ?? {})).toEqual(
      expect.arrayContaining(
        'system usage variant queries success1 success3 mrr10 p50ms p95ms'.split(' '),
      ),
    );
    expect(contentOf([report, report])).toEqual([report, report]);
  });

  it('is shown in lines of a hundred signs at most', () => {
    const rows = rowsOf('').map((row) => ({
      ...row,
      ...{ system: 'minisearch-stems', usage: 'all' as const, queries: 12345 },
      ...{ success1: 1, success3: 1, mrr10: 1, p50ms: 99.99, p95ms: 12345 },
      range: { success1: [1, 1], success3: [1, 1], mrr10: [1, 1] } as Row['range'],
    }));
    for (const line of [TABLE_HEAD, ...rows.map(tableLine)]) {
      expect(line.length).toBeLessThanOrEqual(100);
    }
    expect(rows.map(tableLine)[0]?.split(/\s+/)).toEqual([
      ...['minisearch-stems', 'all', 'clean', '12345'],
      ...['100.0', '(100.0–100.0)', '100.0', '(100.0–100.0)', '1.000', '99.99', '12345'],
    ]);
  });
});

describe('the usage of a team', () => {
  const inserts = insertsOf(
    Array.from({ length: 9 }, (_, each) => ({
      ...{ id: `q${each}`, text: '', split: 'train' },
      right: new Set([each < 6 ? 'often' : 'seldom']),
    })),
  );

  it('is even over the cards, and in rounds', () => {
    const cards = drawUsage(inserts, 4, randomFrom(1)).map(({ card }) => card);
    expect(cards.slice(0, 2).toSorted()).toEqual(['often', 'seldom']);
    expect(cards.filter((card) => card === 'often')).toHaveLength(4);
    expect(cards.filter((card) => card === 'seldom')).toHaveLength(3);
    expect(cards.at(-1)).toBe('often');
  });

  it('is everything in an order of its own where all is asked for', () => {
    const [one, other] = [1, 2].map((seed) => drawUsage(inserts, 'all', randomFrom(seed)));
    expect(one).not.toEqual(other);
    expect(new Set(one)).toEqual(new Set(inserts));
    expect(drawUsage(inserts, 0, randomFrom(1))).toEqual([]);
    expect(drawUsage([], 5, randomFrom(1))).toEqual([]);
  });
});
