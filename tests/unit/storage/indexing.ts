import { afterEach, beforeEach, vi } from 'vitest';
import type { CardId } from '@/cards/ids';
import { keptIndices } from '@/entrypoints/ranker/keptIndex';
import { noteCardChanges } from '@/storage/changeLog';
import { database } from '@/storage/database';
import { aCard, type CardTraits } from '../cards/aCard';
import { emptyDatabase } from './emptyDatabase';

/** Longer than changes must rest before a snapshot is written. */
export const RESTED_MS = 10_000;

/** Gives each test an empty replica, time that stands still, and a Web Lock that it may take away. */
export function eachWithAnEmptyReplica(): { isLockFree: boolean } {
  const platform = { isLockFree: true };
  beforeEach(async () => {
    await emptyDatabase();
    platform.isLockFree = true;
    // Node has no Web Locks.
    const request = (_: string, __: LockOptions, use: (lock: Lock | null) => Promise<void>) =>
      use(platform.isLockFree ? ({} as Lock) : null);
    vi.stubGlobal('navigator', { locks: { request } });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  return platform;
}

export async function put(...cards: CardTraits[]): Promise<void> {
  const all = cards.map((traits) => aCard(traits));
  await database.transaction('rw', database.cards, database.changeLog, async () => {
    await database.cards.bulkPut(all);
    await noteCardChanges(all.map((card) => card.id));
  });
}

export async function remove(end: string): Promise<void> {
  const id = `card:${end}` as CardId;
  await database.transaction('rw', database.cards, database.changeLog, async () => {
    await database.cards.delete(id);
    await noteCardChanges([id]);
  });
}

/** How many cards the kept index holds; undefined without one. */
export async function keptSize(): Promise<number | undefined> {
  return (await keptIndices())?.words.size;
}

/** Is done when the next snapshot has been written, or given up. */
export function nextSnapshot(): Promise<void> {
  return new Promise((resolve) => {
    const { locks } = navigator;
    const { request } = locks;
    vi.stubGlobal('navigator', {
      locks: {
        request: async (...all: Parameters<typeof request>) => {
          vi.stubGlobal('navigator', { locks });
          try {
            await request.apply(locks, all);
          } finally {
            resolve();
          }
        },
      },
    });
  });
}

/** Lets so much time pass (ms) and waits for the snapshot that is then written. */
export async function written(afterMs: number): Promise<void> {
  const saved = nextSnapshot();
  vi.advanceTimersByTime(afterMs);
  await saved;
}
