/** There is no more room on this device: nothing was written. */
export class StorageFullError extends Error {
  override name = 'StorageFullError';
}

/** Dexie wraps what the browser reports: an aborted transaction names the reason within, a bulk write each failure. */
function isQuotaExceeded(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('name' in error && error.name === 'QuotaExceededError') return true;
  const failures = 'failures' in error && Array.isArray(error.failures) ? error.failures : [];
  if (failures.some(isQuotaExceeded)) return true;
  return 'inner' in error && error.inner !== error && isQuotaExceeded(error.inner);
}

/**
 * Runs a write to the replica.
 *
 * @throws StorageFullError where it failed for want of room; every other failure as it is.
 */
export async function whileThereIsRoom<Result>(write: () => PromiseLike<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (isQuotaExceeded(error)) throw new StorageFullError('Storage is full.', { cause: error });
    throw error;
  }
}
