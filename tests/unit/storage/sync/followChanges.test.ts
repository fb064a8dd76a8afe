import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_PREFIX } from '@/documents/place';
import { database } from '@/storage/database';
import { BackendFailure, CursorSchema, type Page } from '@/storage/sync/backend';
import { followChanges } from '@/storage/sync/followChanges';
import { newFeed, type Place, type SyncFailureKind } from '@/storage/sync/rows';
import type { RunOutcome } from '@/storage/sync/syncRun';

const START = Date.parse('2026-11-02T09:00:00.000Z');
const cursor = v.parse(CursorSchema, 'somewhere');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: START });
});

afterEach(async () => {
  vi.useRealTimers();
  await Promise.all([database.feeds.clear(), database.settings.clear()]);
});

/** A failure that asks to wait so long, in ms. */
function failing(wait: number, kind: SyncFailureKind = 'broken') {
  const [since, until] = [START, START + wait].map((at) => new Date(at).toISOString());
  return { kind, since, until, times: 1 } as never;
}

/** What a server and the runs tell, where it is not that all is well. */
interface Told {
  outcome: RunOutcome;
  pull(): Promise<Page>;
}

/** Follows a server where nothing changes, and tells what it asks. */
function following(active: readonly Place[], how: Partial<Told> = {}) {
  const over = new AbortController();
  const asked: string[] = [];
  let runs = 0;
  let nudge = Promise.withResolvers<void>();
  const backend = {
    pull: (name: string) => {
      asked.push(name);
      return how.pull?.() ?? new Promise<never>(() => undefined);
    },
  };
  const ended = followChanges(backend, {
    workspace: { address: 'http://couch', prefix: DEFAULT_PREFIX, account: 'ann' },
    active: () => active,
    run: async () => {
      runs += 1;
      nudge = Promise.withResolvers<void>();
      return how.outcome ?? { state: 'done' };
    },
    signal: over.signal,
    now: Date.now,
    nudged: () => nudge.promise,
  });
  return {
    asked,
    runs: () => runs,
    nudge: () => nudge.resolve(),
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

describe('a workspace that cannot be reached', () => {
  const WAIT = 60_000;

  async function failed(kind: SyncFailureKind) {
    await database.settings.put({ name: 'sync-failure', value: failing(WAIT, kind) });
    return following([], { outcome: { state: 'failed', kind } });
  }

  it.each(['signed-out', 'locked', 'login-page', 'wrong-password', 'busy'] as const)(
    'is left alone as long as its failure wants it (%s)',
    async (kind) => {
      const { runs, end } = await failed(kind);
      await vi.waitFor(() => expect(runs()).toBe(1));
      await vi.advanceTimersByTimeAsync(WAIT - 1_000);
      expect(runs()).toBe(1);
      await vi.advanceTimersByTimeAsync(1_000);
      await vi.waitFor(() => expect(runs()).toBeGreaterThan(1));
      await end();
    },
  );

  it('is asked again soon where no server hears of it', async () => {
    const { runs, end } = await failed('offline');
    await vi.waitFor(() => expect(runs()).toBe(1));
    await vi.advanceTimersByTimeAsync(6_000);
    await vi.waitFor(() => expect(runs()).toBe(2));
    await end();
  });

  it('is asked at once where a person wants it, or whoever mended it says so', async () => {
    const { runs, nudge, end } = await failed('locked');
    await vi.waitFor(() => expect(runs()).toBe(1));
    await vi.advanceTimersByTimeAsync(1_000);
    nudge();
    await vi.waitFor(() => expect(runs()).toBe(2));
    await vi.advanceTimersByTimeAsync(1_000);
    await database.settings.delete('sync-failure');
    await vi.waitFor(() => expect(runs()).toBe(3));
    await end();
  });
});

it('does not wait at a place of which a person is asked: it would tell the same for ever', async () => {
  await database.feeds.bulkPut([
    { ...newFeed('hub'), cursor },
    { ...newFeed('c_help'), cursor, comparing: 'emptied' },
  ]);
  const { asked, end } = following(['c_help']);
  await vi.waitFor(() => expect(asked).toEqual(['sidecard-hub']));
  await end();
});

it('asks a server that is busy no sooner than it wants', async () => {
  await database.feeds.put({ ...newFeed('hub'), cursor });
  const pull = () =>
    Promise.reject(new BackendFailure('busy', 'too many requests', { retryAfter: 15_000 }));
  const { runs, end } = following([], { pull });
  await vi.waitFor(() => expect(runs()).toBe(1));
  await vi.advanceTimersByTimeAsync(14_000);
  expect(runs()).toBe(1);
  await vi.advanceTimersByTimeAsync(2_000);
  await vi.waitFor(() => expect(runs()).toBe(2));
  await end();
});
