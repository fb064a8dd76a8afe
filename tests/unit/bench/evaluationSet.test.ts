import { describe, expect, it } from 'vitest';
import { readSet, SetError } from '@/bench/eval/evaluationSet';
import { letterOf } from '@/bench/eval/ticketOf';
import { tinySet } from './tinySet';

describe('a set', () => {
  it('holds the queries with right cards', () => {
    const { cards, queries, language } = readSet(tinySet());
    expect(cards.map(({ id }) => id)).toEqual(['pump', 'lamp', 'seeds', 'refund']);
    expect(queries.map(({ id }) => id)).toEqual(['d1', 'd2', 'd3', 't1', 't2', 't3']);
    expect(queries[2]?.right).toEqual(new Set(['refund']));
    expect(language).toBe('en');
  });

  it('may have cards without title, body and language, and lines that end as on Windows', () => {
    const { cards } = readSet(tinySet({ 'cards.jsonl': '{"id":"pump"}\r\n\r\n{"id":"lamp"}\r' }));
    expect(cards).toEqual([
      { id: 'pump', title: '', body: '', lang: 'en' },
      { id: 'lamp', title: '', body: '', lang: 'en' },
    ]);
  });

  it.each([
    ['cards.jsonl', '{"id":"a"}\n{"id":', 'line 2'],
    ['cards.jsonl', '{"id":"a","title":7}', 'line 1: title'],
    ['cards.jsonl', '{"id":"a"}\n\n{"id":"a"}', 'line 3'],
    ['cards.jsonl', '{"id":"a","lang":"no such tag"}', 'line 1: lang'],
    ['queries.jsonl', '{"id":"q","text":"x"}', 'line 1: split'],
    ['queries.jsonl', '[]', 'line 1'],
    ['qrels.tsv', 'd1\tpump\t1\nd2\tlamp\t1', 'line 1: the first line must be'],
    ['qrels.tsv', 'query\tcard\tgrade\nd1 pump 1', 'line 2'],
    ['qrels.tsv', 'query\tcard\tgrade\nd1\tpump\tgood', 'line 2'],
    ['qrels.tsv', 'query\tcard\tgrade', 'no query with a right card'],
  ])('with a broken %s (%j) is refused, and said where', (file, text, where) => {
    const read = () => readSet(tinySet({ [file]: text }));
    expect(read).toThrow(SetError);
    expect(read).toThrow(where);
  });

  it('says how many pairs name a card or a query that it does not hold', () => {
    expect(readSet(tinySet()).strayPairs).toBe(1);
    const pairs = ['d1\tpump\t1', 'd1\tgone\t1', 'gone\tpump\t1', 'gone\tlamp\t0'];
    const text = ['query\tcard\tgrade', ...pairs].join('\n');
    expect(readSet(tinySet({ 'qrels.tsv': text })).strayPairs).toBe(2);
  });

  it('that is not there is refused', () => {
    expect(() => readSet('/no/such/folder')).toThrow(/cards\.jsonl cannot be read/);
  });
});

describe('a query', () => {
  it.each([
    ['Subject\n\nFirst.\n\nSecond.', 'Subject', 'First.\n\nSecond.'],
    ['Subject\r\n\r\nMessage', 'Subject', 'Message'],
    ['Two lines\nof a message', '', 'Two lines\nof a message'],
    ['Two lines\nof a message\n\nand more', '', 'Two lines\nof a message\n\nand more'],
    ['', '', ''],
  ])('%j has a subject where a line and a blank line come first', (text, subject, message) => {
    expect(letterOf(text)).toEqual({ subject, message });
  });
});
