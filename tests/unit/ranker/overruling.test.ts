import { describe, expect, it } from 'vitest';
import { database } from '@/storage/database';
import { takeInsertBack } from '@/storage/learning/pendingEvents';
import { learnedCounts } from '@/storage/learning/shards';
import { B } from '../storage/learning/anEvent';
import { act, aLearner, beginAnew, clock, learned, MINUTE } from './learning';

beginAnew();

describe('what is undone', () => {
  it('never counts within its minute', async () => {
    const learner = aLearner();
    const { id } = await act('insert');
    clock.pass(MINUTE - 1);
    await takeInsertBack(id);
    clock.pass(MINUTE);
    expect(await learned(learner)).toEqual({});
  });

  it('is taken back exactly later on, and may count again', async () => {
    const learner = aLearner();
    const { id } = await act('insert');
    await act('not-for', B);
    clock.pass(MINUTE);
    await learner.current();
    await takeInsertBack(id);
    expect(await learned(aLearner())).toEqual({});
    expect(await learned(learner)).toEqual({});
    expect((await learnedCounts())?.insert).toBe(0);
    await act('insert');
    clock.pass(MINUTE);
    expect(await learned(learner)).toEqual({ 'insert card:a': 1 });
  });

  it('is taken back from this month’s sums where another month’s hold it', async () => {
    const { id } = await act('insert');
    clock.pass(MINUTE);
    const learner = aLearner();
    await learner.current();
    clock.pass(20 * 86_400_000);
    await takeInsertBack(id);
    expect(await learned(learner)).toEqual({});
    expect(await database.shards.count()).toBe(2);
  });
});

describe('of several events of a ticket', () => {
  it('the strongest of a card counts, whichever came first', async () => {
    const learner = aLearner();
    await act('copy');
    clock.pass(MINUTE);
    expect(await learned(learner)).toEqual({ 'copy card:a': 1 });
    await act('insert');
    await act('open');
    clock.pass(MINUTE);
    expect(await learned(learner)).toEqual({ 'insert card:a': 1 });
    await act('copy');
    clock.pass(MINUTE);
    expect(await learned(learner)).toEqual({ 'insert card:a': 1 });
    expect(await learnedCounts()).toMatchObject({ insert: 1, copy: 0, open: 0 });
  });

  it.each(['insert', 'copy'] as const)(
    'an %s tells more than another card opened',
    async (kind) => {
      const learner = aLearner();
      await act('open', B);
      clock.pass(MINUTE);
      expect(await learned(learner)).toEqual({ 'open card:b': 1 });
      await act(kind);
      clock.pass(MINUTE);
      await act('open', B);
      clock.pass(MINUTE);
      expect(await learned(learner)).toEqual({ [`${kind} card:a`]: 1 });
    },
  );

  it('an insert tells more than another card sent away, a copy does not', async () => {
    const learner = aLearner();
    await act('not-for', B);
    await act('copy');
    clock.pass(MINUTE);
    expect(await learned(learner)).toEqual({ 'copy card:a': 1, 'not-for card:b': 1 });
    await act('insert');
    clock.pass(MINUTE);
    expect(await learned(learner)).toEqual({ 'insert card:a': 1 });
  });

  it('a weaker one waits for an insert that may yet be undone', async () => {
    const learner = aLearner();
    await act('not-for', B);
    clock.pass(MINUTE / 2);
    const { id } = await act('insert');
    clock.pass(MINUTE / 2);
    expect(await learned(learner)).toEqual({});
    await takeInsertBack(id);
    expect(await learned(learner)).toEqual({ 'not-for card:b': 1 });
  });
});
