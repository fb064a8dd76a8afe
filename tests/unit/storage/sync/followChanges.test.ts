import * as v from 'valibot';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_PREFIX } from '@/documents/place';
import { database } from '@/storage/database';
import { CursorSchema } from '@/storage/sync/backend';
import { followChanges } from '@/storage/sync/followChanges';
import { newFeed, type Place } from '@/storage/sync/rows';

const START = Date.parse('2026-11-02T09:00:00.000Z');
const cursor = v.parse(CursorSchema, 'somewhere');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: START });
});

afterEach(async () => {
  vi.useRealTimers();
  await database.feeds.clear();
});

/** A failure that asks to wait so long, in ms. */
function failing(wait: number) {
  const [since, until] = [START, START + wait].map((at) => new Date(at).toISOString());
  return { kind: 'broken', since, until, times: 1 } as never;
}

/** Follows a server where nothing changes, and tells what it asks. */
function following(active: readonly Place[]) {
  const over = new AbortController();
  const asked: string[] = [];
  let runs = 0;
  const backend = {
    pull: (name: string) => {
      asked.push(name);
      return new Promise<never>(() => undefined);
    },
  };
  const ended = followChanges(backend, {
    workspace: { address: 'http://couch', prefix: DEFAULT_PREFIX, account: 'ann' },
    active: () => active,
    run: async () => {
      runs += 1;
      return { state: 'done' };
    },
    signal: over.signal,
    now: Date.now,
    nudged: () => new Promise(() => undefined),
  });
  return {
    asked,
    runs: () => runs,
    end: () => {
      over.abort();
      return ended;
    },
  };
}

it('waits at a place that fails only once it may be asked again, and then runs', async () => {
  await database.feeds.bulkPut([
    { ...newFeed('hub'), cursor },
    { ...newFeed('c_help'), cursor, failure: failing(30_000) },
  ]);
  const { asked, runs, end } = following(['c_help']);
  await vi.waitFor(() => expect(asked).toEqual(['sidecard-hub']));
  await vi.advanceTimersByTimeAsync(25_000);
  expect(runs()).toBe(1);
  await vi.advanceTimersByTimeAsync(10_000);
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  expect(asked).toContain('sidecard-c_help');
  expect(runs()).toBe(2);
  await end();
});

it('takes its time where nothing was ever read', async () => {
  await database.feeds.bulkPut([newFeed('c_help')]);
  const { asked, runs, end } = following(['c_help']);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(runs()).toBe(1);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(3_000);
  await vi.waitFor(() => expect(runs()).toBe(2));
  await end();
});

it('runs again soon for a place whose time came after the run had left it out', async () => {
  await database.feeds.bulkPut([
    { ...newFeed('hub'), cursor },
    { ...newFeed('c_help'), cursor, failure: failing(0) },
  ]);
  const { asked, runs, end } = following([]);
  await vi.waitFor(() => expect(asked).not.toEqual([]));
  await vi.advanceTimersByTimeAsync(1_000);
  await vi.waitFor(() => expect(runs()).toBeGreaterThan(1));
  await end();
});
