import { describe, expect, it } from 'vitest';
import { readSyncArguments } from '@/bench/sync/arguments';
import type { Cost, SyncFigures } from '@/bench/sync/figures';
import { firstSyncRatio, syncLines } from '@/bench/sync/table';

describe('the arguments of the sync benchmark', () => {
  it('are those of the budget, on the stand-in, where nothing is said', () => {
    expect(readSyncArguments([])).toEqual({
      ...{ cards: 10_000, rounds: 5, collections: 50, captured: 1000 },
      ...{ server: null, json: null },
    });
  });

  it('name a server with its administrator, whose password may hold colons', () => {
    const words = ['--url', 'http://couch:5984/', '--admin', 'ann:a:b'];
    expect(readSyncArguments(words)).toMatchObject({
      server: { url: 'http://couch:5984', name: 'ann', password: 'a:b' },
    });
  });

  it('ask for help before all else', () => {
    expect(readSyncArguments(['--help', '--cards', 'many'])).toBe('help');
  });

  it.each([
    [['--cards', '9'], '--cards wants whole numbers from 10 on, not "9".'],
    [['--collections', '1'], '--collections wants whole numbers from 2 on, not "1".'],
    [['--url', 'couch'], '--url wants an address, not "couch".'],
    [['--url', 'http://couch'], '--url wants to know who administers it: --admin name:password.'],
    [['--admin', 'ann:b'], /--admin wants a server/],
    [['--json', ''], '--json wants the name of a file.'],
    [['--sizes', '10'], /--sizes/],
  ])('refuse %j with a sentence', (words, sentence) => {
    expect(() => readSyncArguments(words)).toThrow(sentence);
  });
});

describe('the table of the sync benchmark', () => {
  const cost = (ms: number): Cost => ({ ms, requests: 3, bytes: 2_000_000 });
  const pulls = (...times: number[]) =>
    times.map((ms) => ({ first: cost(ms), change: cost(1), nothing: cost(1) }));
  const figures: SyncFigures = {
    pulls: { sidecard: pulls(300, 900, 320), bare: pulls(200, 210, 100), pouchdb: pulls(800) },
    collections: [{ first: cost(1), all: cost(1), active: cost(1) }],
    pushes: [{ sidecard: cost(30), bare: cost(10) }],
  };

  it('compares the medians of the rounds, and says how far the budget is', () => {
    expect(firstSyncRatio(figures)).toBe(1.6);
    const lines = syncLines(figures, { cards: 10, collections: 2, captured: 5 });
    expect(lines.at(-1)).toBe(
      'OVER    first sync: 1.60 times the bare way, of 1.5, 1.1 times the budget',
    );
    expect(lines.find((line) => /^pouchdb .*800/.test(line))).toMatch(/800 +4\.00 +3 +2\.0 MB$/);
  });
});
