import { database } from './database';

/** An open that another context blocks, or a full disk, may never settle; after this long it has failed, in ms. */
const DEADLINE_MS = 10_000;

/** The browser does not let us read or write the replica. */
export class StorageUnavailableError extends Error {
  override name = 'StorageUnavailableError';
}

/**
 * Opens the replica. Every query does so by itself; this tells whether it works.
 *
 * @param onClosed told when the browser closes it under us (the profile's data was cleared).
 * @throws StorageUnavailableError where it cannot be opened.
 */
export async function openReplica(onClosed: () => void): Promise<void> {
  database.on('close', onClosed);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new StorageUnavailableError('The replica does not open.');
    timer = setTimeout(() => reject(error), DEADLINE_MS);
  });
  try {
    await Promise.race([database.open(), late]);
  } catch (error) {
    if (error instanceof StorageUnavailableError) throw error;
    throw new StorageUnavailableError('The replica cannot be opened.', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
