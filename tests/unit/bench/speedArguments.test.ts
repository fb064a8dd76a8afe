import { describe, expect, it } from 'vitest';
import { readArguments } from '@/bench/speed/arguments';

describe('the arguments of the speed benchmark', () => {
  it('are all sizes and all peers where nothing is said', () => {
    expect(readArguments([])).toEqual({
      sizes: [1000, 10_000, 50_000, 100_000],
      peers: [
        ...['minisearch', 'minisearch-docs', 'minisearch-stems'],
        ...['orama', 'flexsearch', 'lunr', 'wink-bm25'],
      ],
      browser: false,
      cards: 10_000,
      patience: 120,
      json: null,
    });
  });

  it('put sizes in order, once each, and peers in that of the tables', () => {
    const words = ['--sizes', '500, 20,500', '--peers', 'orama,minisearch'];
    expect(readArguments(words)).toMatchObject({
      sizes: [20, 500],
      peers: ['minisearch', 'orama'],
    });
    expect(readArguments(['--peers', 'none'])).toMatchObject({ peers: [] });
  });

  it('measure the browser alone where the sizes are none', () => {
    const words = ['--sizes', '0', '--browser', '--cards', '500'];
    expect(readArguments(words)).toMatchObject({ sizes: [], browser: true, cards: 500 });
  });

  it('ask for help before all else', () => {
    expect(readArguments(['--help', '--sizes', 'many'])).toBe('help');
  });

  it.each([
    [['--sizes', 'many'], '--sizes wants whole numbers from 0 on, not "many".'],
    [['--sizes', ''], '--sizes wants numbers, as in 1000,10000.'],
    [['--sizes', '0'], 'Without sizes there is nothing to measure, unless with --browser.'],
    [['--sizes', '-1'], /--sizes/],
    [['--peers', 'lunr,solr'], /^There is no peer "solr"\. There are minisearch, /],
    [['--patience', '0'], '--patience wants whole numbers from 1 on, not "0".'],
    [['--cards', '1e9'], '--cards wants whole numbers from 100 on, not "1e9".'],
    [['--json', ''], '--json wants the name of a file.'],
    [['--fast'], /--fast/],
    [['everything'], /everything/],
  ])('refuse %j with a sentence', (words, sentence) => {
    expect(() => readArguments(words)).toThrow(sentence);
  });
});
