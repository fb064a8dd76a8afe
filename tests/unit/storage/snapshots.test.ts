import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/storage/database';
import { loadSnapshot, saveSnapshot } from '@/storage/snapshots';
import { emptyDatabase } from './emptyDatabase';

beforeEach(emptyDatabase);

const snapshot = (version: string, seq: number) => ({
  ...{ name: 'lexical-index' as const, version, seq },
  content: { made: `${version} at ${seq}` },
});

async function kept(): Promise<unknown> {
  return (await loadSnapshot('lexical-index'))?.content;
}

describe('a snapshot', () => {
  it('is none until one is kept', async () => {
    expect(await loadSnapshot('lexical-index')).toBeUndefined();
  });

  it('is loaded as it was kept', async () => {
    await saveSnapshot(snapshot('v1', 5));
    expect(await loadSnapshot('lexical-index')).toEqual(snapshot('v1', 5));
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
});
