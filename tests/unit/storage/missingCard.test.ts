import { beforeEach, expect, it } from 'vitest';
import { database } from '@/storage/database';
import { whyMissing } from '@/storage/missingCard';
import type { FeedFailure, SyncFailureKind } from '@/storage/sync/rows';
import { newFeed } from '@/storage/sync/rows';
import type { Workspace } from '@/storage/sync/workspace';
import { emptyDatabase } from './emptyDatabase';

beforeEach(emptyDatabase);

const AT = '2026-11-22T09:00:00.000Z';
const READ = { ...newFeed('hub'), inStepAt: AT };
const WORKSPACE = { address: 'https://couch', prefix: 'sidecard-', account: 'ann' } as Workspace;

async function join(more: Partial<Workspace> = {}): Promise<void> {
  await database.settings.put({ name: 'workspace', value: { ...WORKSPACE, ...more } });
}

async function fail(kind: SyncFailureKind): Promise<void> {
  const value: FeedFailure = { kind, since: AT, until: AT, times: 1 };
  await database.settings.put({ name: 'sync-failure', value });
}

it('is not known on a device of its own, or one that is in step', async () => {
  expect(await whyMissing()).toBe('unknown');
  await join();
  await database.feeds.put(READ);
  expect(await whyMissing()).toBe('unknown');
});

it('is that the cards are still on their way', async () => {
  await join();
  expect(await whyMissing()).toBe('syncing');
  await database.feeds.bulkPut([READ, newFeed('c_help')]);
  expect(await whyMissing()).toBe('syncing');
});

it('is that nobody is signed in, or that nobody answers', async () => {
  await database.feeds.put(READ);
  await join({ isSignedOut: true });
  expect(await whyMissing()).toBe('signed-out');
  await join();
  await fail('signed-out');
  expect(await whyMissing()).toBe('signed-out');
  await fail('offline');
  expect(await whyMissing()).toBe('offline');
});
