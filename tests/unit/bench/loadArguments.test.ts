import { describe, expect, it } from 'vitest';
import { readLoadArguments } from '@/bench/load/arguments';

describe('the arguments of the load benchmark', () => {
  it('are 200 agents for five minutes, on the stand-in, where nothing is said', () => {
    expect(readLoadArguments([])).toEqual({
      ...{ agents: 200, minutes: 5, collections: 5, cards: 200, changesPerHour: 6, seed: 1 },
      ...{ server: null, json: null },
    });
  });

  it('name a server with its administrator', () => {
    const words = ['--url', 'http://couch:5984/', '--admin', 'ann:a:b', '--changes-per-hour', '0'];
    expect(readLoadArguments(words)).toMatchObject({
      ...{ server: { url: 'http://couch:5984', name: 'ann', password: 'a:b' }, changesPerHour: 0 },
    });
  });

  it('ask for help before all else', () => {
    expect(readLoadArguments(['--help', '--agents', 'many'])).toBe('help');
  });

  it.each([
    [['--agents', '1'], '--agents wants whole numbers from 2 on, not "1".'],
    [['--collections', '1'], '--collections wants whole numbers from 2 on, not "1".'],
    [['--minutes', '0.5'], '--minutes wants whole numbers from 1 on, not "0.5".'],
    [['--url', 'http://couch'], '--url wants to know who administers it: --admin name:password.'],
    [['--json', ''], '--json wants the name of a file.'],
    [['--sizes', '10'], /--sizes/],
  ])('refuse %j with a sentence', (words, sentence) => {
    expect(() => readLoadArguments(words)).toThrow(sentence);
  });
});
