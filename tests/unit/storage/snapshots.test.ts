import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { database, SidecardDatabase } from '@/storage/database';
import { loadSnapshot, saveSnapshot } from '@/storage/snapshots';
import { emptyDatabase } from './emptyDatabase';

beforeEach(emptyDatabase);

const snapshot = (version: string, seq: number) => ({
  ...{ name: 'ranker-index' as const, version, seq },
  content: { made: `${version} at ${seq}` },
});

async function kept(): Promise<unknown> {
  return (await loadSnapshot('ranker-index'))?.content;
}

describe('a snapshot', () => {
  it('is none until one is kept', async () => {
    expect(await loadSnapshot('ranker-index')).toBeUndefined();
  });

  it('is loaded as it was kept', async () => {
    await saveSnapshot(snapshot('v1', 5));
    expect(await loadSnapshot('ranker-index')).toEqual(snapshot('v1', 5));
  });

  it('gives way to one that is newer or as new, never to an older one', async () => {
    await saveSnapshot(snapshot('v1', 5));
    await saveSnapshot(snapshot('v1', 4));
    expect(await kept()).toEqual({ made: 'v1 at 5' });
    await saveSnapshot({ ...snapshot('v1', 5), content: 'again' });
    expect(await kept()).toBe('again');
    await saveSnapshot(snapshot('v1', 6));
    expect(await kept()).toEqual({ made: 'v1 at 6' });
  });

  it('of another version gives way to any, for it cannot be used', async () => {
    await saveSnapshot(snapshot('v1', 50));
    await saveSnapshot(snapshot('v2', 3));
    expect(await kept()).toEqual({ made: 'v2 at 3' });
  });

  it('of before there were versions gives way too', async () => {
    const { version: _, ...old } = snapshot('', 50);
    await database.snapshots.put(old as ReturnType<typeof snapshot>);
    await saveSnapshot(snapshot('v2', 3));
    expect(await kept()).toEqual({ made: 'v2 at 3' });
  });

  it('of another form is not kept when Sidecard is updated, and everything else is', async () => {
    const older = new Dexie('older');
    older.version(3).stores({ snapshots: 'name', favourites: 'card, at' });
    await older.table('snapshots').put({ ...snapshot('v1', 5), name: 'lexical-index' });
    await older.table('favourites').put({ card: 'card:a', at: '2026-01-01T09:00:00.000Z' });
    older.close();
    const updated = new SidecardDatabase('older');
    expect(await updated.snapshots.count()).toBe(0);
    expect(await updated.favourites.count()).toBe(1);
    await updated.delete();
  });
});
