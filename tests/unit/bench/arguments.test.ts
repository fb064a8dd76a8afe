import { describe, expect, it } from 'vitest';
import { ArgumentError } from '@/bench/commandLine';
import { readArguments } from '@/bench/eval/arguments';

describe('the command line of the evaluation', () => {
  it('has sensible defaults', () => {
    expect(readArguments(['--set', 'a'])).toEqual({
      ...{ sets: ['a'], split: 'dev', usages: [0], seeds: 5, cold: false, noise: null },
      ...{ distractors: 0, limit: null, peers: false, rare: false, json: null },
    });
    expect(readArguments(['--help'])).toBe('help');
  });

  it('takes several sets and usages', () => {
    const words = '--set a --set b,c --usage 0,1,all,1 --seeds 2 --limit 7'.split(' ');
    expect(readArguments(words)).toMatchObject({
      ...{ sets: ['a', 'b', 'c'], usages: [0, 1, 'all'], seeds: 2, limit: 7 },
    });
  });

  it.each([
    [['--noise'], { from: 'shipped' }],
    [['--noise', '--cold'], { from: 'shipped' }],
    [['--noise', 'mine.json', '--cold'], { from: 'file', path: 'mine.json' }],
    [['--noise=mine.json'], { from: 'file', path: 'mine.json' }],
  ])('knows whether %j names a file', (words, noise) => {
    expect(readArguments(['--set', 'a', ...words])).toMatchObject({ noise });
  });

  it.each([
    ['', '--set'],
    ['--set', '--set'],
    ['--set a --usage x', '"x"'],
    ['--set a --usage -1', 'usage'],
    ['--set a --usage ,', '--usage'],
    ['--set a --seeds 0', '--seeds'],
    ['--set a --limit 1.5', '--limit'],
    ['--set a --bogus', '--bogus'],
    ['--set a b', "'b'"],
    ['--set a --cold=yes', '--cold'],
  ])('refuses "%s" with a sentence that names it', (line, named) => {
    const read = () => readArguments(line.split(' ').filter(Boolean));
    expect(read).toThrow(ArgumentError);
    expect(read).toThrow(named);
    expect(read).toThrow(/\.$/);
  });
});
