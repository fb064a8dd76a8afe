import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/storage/database';
import { openReplica, StorageUnavailableError } from '@/storage/openReplica';
import { emptyDatabase } from './emptyDatabase';

const doNothing = () => undefined;

beforeEach(emptyDatabase);
afterEach(() => vi.useRealTimers());

describe('opening the replica', () => {
  it('is done once it can be read', async () => {
    database.close();
    await openReplica(doNothing);
    expect(database.isOpen()).toBe(true);
  });

  it('fails, with the reason, where the browser refuses', async () => {
    const reason = new Error('A mutation operation was attempted in a private window.');
    vi.spyOn(database, 'open').mockRejectedValue(reason);
    const opening = openReplica(doNothing);
    await expect(opening).rejects.toThrow(StorageUnavailableError);
    await expect(opening).rejects.toMatchObject({ cause: reason });
  });

  it('fails where it takes forever', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(database, 'open').mockReturnValue(new Promise(doNothing) as never);
    const opening = openReplica(doNothing);
    vi.advanceTimersByTime(60_000);
    await expect(opening).rejects.toThrow(StorageUnavailableError);
  });

  it('tells when the browser closes it later', async () => {
    const onClosed = vi.fn();
    const closed = new Promise((resolve) => onClosed.mockImplementation(resolve));
    await openReplica(onClosed);
    expect(onClosed).not.toHaveBeenCalled();
    forceCloseDatabase(database.backendDB() as never);
    await closed;
    expect(onClosed).toHaveBeenCalledOnce();
  });
});
