import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import type { StandIn } from '../../../../couch/standIn/standIn';
import { doWith } from './aTeacher';
import { aTeam, learnedOn, tell, usesOn } from './aTeam';

const FeedSchema = v.looseObject({ results: v.array(v.unknown()) });

/** Has the server tell of a document of a device `x`, whatever its rules. */
function slip(standIn: StandIn, day: string, content: object): void {
  const id = `usage:x-${day}`;
  const doc = { _id: id, _rev: '1-abc', ...content };
  const row = { id, changes: [{ rev: '1-abc' }], doc };
  standIn.before = ({ path }) =>
    path.includes('_use/_changes')
      ? { alter: (answer) => ({ ...answer, body: withRow(answer.body, row) }) }
      : undefined;
}

function withRow(body: string, row: object): string {
  const { results, ...feed } = v.parse(FeedSchema, JSON.parse(body));
  return JSON.stringify({ ...feed, results: [row, ...results] });
}

const NONE = { keys: [], units: [] };
const HUGE = {
  'card:a': { inserts: 9000, copies: 0, opens: 0, sentAway: 0, words: NONE, pieces: NONE },
};

describe('a document of another device', () => {
  const day = '2026-11-02';
  const good = {
    ...{ schema: 1, device: 'x', day },
    counts: { 'card:a': { inserts: 3, copies: 0, opens: 0, negatives: 0 } },
  };
  const learned = {
    ...{ schema: 1, epoch: 0, period: 113, cards: {} },
    ...{ residual: { keys: [], units: [] }, recent: {} },
  };

  it.each([
    ['of a newer schema', { ...good, schema: 2 }],
    [
      'of absurd counts',
      { ...good, counts: { 'card:a': { ...good.counts['card:a'], inserts: 1e9 } } },
    ],
    [
      'of absurd sums',
      { ...good, learned: { ...learned, recent: { 'card:a': { '20759': 1e5 } } } },
    ],
    ['of uses that no day has room for', { ...good, learned: { ...learned, cards: HUGE } }],
    [
      'of parts of uses',
      { ...good, learned: { ...learned, recent: { 'card:a': { '20759': 0.5 } } } },
    ],
    ['of no cell', { ...good, learned: { ...learned, residual: { keys: [2 ** 20], units: [1] } } }],
    ['of another day than its id', { ...good, day: '2026-11-03' }],
    ['of a time to come', { ...good, day: '2099-01-01' }],
    ['of nothing', { schema: 1 }],
  ])('is left out, and no other with it: %s', async (_, content) => {
    const { standIn, ann, bob, card } = await aTeam('words');
    await doWith(ann, 'insert', card.id, 'one');
    await tell(ann);
    slip(standIn, 'day' in content && content.day > '2027' ? content.day : day, content);
    await tell(bob);
    const shards = await learnedOn(bob);
    expect(await usesOn(bob, card)).toBe(1);
    expect(shards.numberOf('card:a' as Card['id'])).toBeUndefined();
  });

  it('that was learned by a newer ranking counts with its counts', async () => {
    const { standIn, bob } = await aTeam('words');
    const content = { ...good, learned: { ...learned, schema: 2 } };
    slip(standIn, day, content);
    await tell(bob);
    const shards = await learnedOn(bob);
    const number = shards.numberOf('card:a' as Card['id']);
    expect(number === undefined ? 0 : shards.usesOf(number)).toBe(3);
  });
});
