import { describe, expect, it, vi } from 'vitest';
import { database } from '@/storage/database';
import { callBack } from '@/storage/learning/pendingEvents';
import { forgetEverythingLearned, learnedCounts } from '@/storage/learning/shards';
import { A, B, TICKET } from '../storage/learning/anEvent';
import { act, aLearner, at, beginAnew, clock, learned, lock, MINUTE } from './learning';

beginAnew();

describe('an event', () => {
  it('counts when its minute has passed, and not before', async () => {
    const learner = aLearner();
    const begun = at();
    await act('insert');
    clock.pass(MINUTE - 1);
    expect(await learned(learner)).toEqual({});
    clock.pass(1);
    expect(await learned(learner)).toEqual({ 'insert card:a': 1 });
    expect(await database.pendingEvents.count()).toBe(0);
    expect(await learnedCounts()).toEqual({
      ...{ insert: 1, copy: 0, open: 0, 'not-for': 0 },
      since: begun,
    });
  });

  it('counts once for a ticket and card, and for each ticket', async () => {
    const learner = aLearner();
    await act('insert');
    await act('insert', A, 'zendesk:acme:8');
    clock.pass(MINUTE);
    await learner.current();
    await act('insert');
    clock.pass(MINUTE);
    expect(await learned(learner)).toEqual({
      'insert card:a': 1,
      'insert card:a zendesk:acme:8': 1,
    });
  });

  it('is learned by a worker that comes later, from what the last one learned', async () => {
    await act('insert');
    clock.pass(MINUTE);
    await aLearner().current();
    await act('insert', B, 'zendesk:acme:8');
    const next = aLearner();
    expect(await learned(next)).toEqual({ 'insert card:a': 1 });
    clock.pass(MINUTE);
    await next.current();
    const both = { 'insert card:a': 1, 'insert card:b zendesk:acme:8': 1 };
    expect(await learned(aLearner())).toEqual(both);
  });

  it('from the future counts when its minute has passed by the clock that nobody sets', async () => {
    const learner = aLearner();
    await act('insert');
    clock.now -= 30 * 86_400_000;
    expect(await learned(learner)).toEqual({});
    clock.pass(MINUTE - 1);
    expect(await learned(learner)).toEqual({});
    clock.pass(1);
    expect(await learned(learner)).toEqual({ 'insert card:a': 1 });
  });

  it('is learned by itself when its minute passes', async () => {
    const learner = aLearner();
    const stop = learner.start();
    await act('insert');
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    clock.pass(MINUTE);
    vi.advanceTimersByTime(MINUTE);
    await vi.waitUntil(async () => (await database.shards.count()) > 0);
    stop();
    expect(await database.pendingEvents.count()).toBe(0);
  });

  it('that cannot be read is thrown away, and holds up no other', async () => {
    await act('insert');
    await act('insert', B);
    await database.pendingEvents.update([TICKET, A, 'insert'], { query: {} as never });
    clock.pass(MINUTE);
    expect(await learned(aLearner())).toEqual({ 'insert card:b': 1 });
    expect(await database.pendingEvents.count()).toBe(0);
  });
});

describe('a lesson that fails', () => {
  it('holds up no other, and is not tried again', async () => {
    let failed = 0;
    const learner = aLearner((event) => {
      if (event.card === A) {
        failed += 1;
        throw new RangeError('no such lesson');
      }
    });
    await act('insert');
    await act('insert', B, 'zendesk:acme:8');
    clock.pass(MINUTE);
    expect(await learned(learner)).toEqual({ 'insert card:b zendesk:acme:8': 1 });
    expect(await learned(learner)).toEqual({ 'insert card:b zendesk:acme:8': 1 });
    expect(await database.pendingEvents.count()).toBe(0);
    expect(failed).toBe(1);
  });
});

describe('what counts no longer', () => {
  it('goes when something is learned', async () => {
    const forgotten = { id: 'forgotten', rev: '1', content: { id: 'forgotten', counts: {} } };
    const kept = { id: 'other', rev: '1', content: { id: 'other', counts: { x: 1 } } };
    await database.shards.bulkPut([forgotten, kept]);
    const learner = aLearner();
    await act('insert');
    clock.pass(MINUTE);
    expect(await learned(learner)).toEqual({ 'insert card:a': 1, x: 1 });
    const ids = await database.shards.toCollection().primaryKeys();
    expect(ids).toContain('other');
    expect(ids).not.toContain('forgotten');
    expect(await learned(learner)).toEqual({ 'insert card:a': 1, x: 1 });
  });
});

describe('what others do', () => {
  it('is seen by each worker at its next answer: learned, called back, forgotten', async () => {
    const [mine, other] = [aLearner(), aLearner()];
    await act('not-for');
    clock.pass(MINUTE);
    await Promise.all([mine.current(), other.current()]);
    await act('insert', B, 'zendesk:acme:8');
    clock.pass(MINUTE);
    await other.current();
    const both = { 'not-for card:a': 1, 'insert card:b zendesk:acme:8': 1 };
    expect(await learned(mine)).toEqual(both);
    await callBack(TICKET, A);
    await other.current();
    expect(await learned(mine)).toEqual({ 'insert card:b zendesk:acme:8': 1 });
    await forgetEverythingLearned();
    expect(await learned(mine)).toEqual({});
    await act('insert');
    clock.pass(MINUTE);
    expect(await learned(mine)).toEqual({ 'insert card:a': 1 });
    expect(await learned(other)).toEqual({ 'insert card:a': 1 });
  });

  it('no longer counts where its row turns into something else', async () => {
    const learner = aLearner();
    await act('insert');
    clock.pass(MINUTE);
    expect(await learned(learner)).toEqual({ 'insert card:a': 1 });
    const [row] = await database.shards.toArray();
    const id = row?.id ?? '';
    await database.shards.put({ id, rev: 'damaged', content: { id: 'another', counts: { x: 1 } } });
    expect(await learned(learner)).toEqual({});
    expect(await learned(aLearner())).toEqual({});
  });

  it('is left to them while they settle', async () => {
    await act('insert');
    clock.pass(MINUTE);
    lock.isFree = false;
    const learner = aLearner();
    expect(await learned(learner)).toEqual({});
    lock.isFree = true;
    expect(await learned(learner)).toEqual({ 'insert card:a': 1 });
  });
});

describe('a settling that fails', () => {
  it('has learned nothing, in memory neither, and is tried again', async () => {
    const learner = aLearner();
    await act('insert');
    clock.pass(MINUTE);
    const full = new DOMException('', 'QuotaExceededError');
    vi.spyOn(database.shards, 'put').mockRejectedValueOnce(full);
    expect(await learned(learner)).toEqual({});
    expect(await database.pendingEvents.count()).toBe(1);
    expect(await learned(learner)).toEqual({ 'insert card:a': 1 });
  });
});

describe('what was counted', () => {
  it('is remembered for 90 days, and without a word of the ticket', async () => {
    const learner = aLearner();
    await act('insert');
    clock.pass(MINUTE);
    await learner.current();
    expect(JSON.stringify(await database.countedEvents.toArray())).not.toContain('never came');
    clock.pass(91 * 86_400_000);
    await act('insert', B, 'zendesk:acme:8');
    clock.pass(MINUTE);
    await learner.current();
    expect(await database.countedEvents.toCollection().primaryKeys()).toEqual([
      ['zendesk:acme:8', B],
    ]);
  });
});
