import { setImmediate as nextTurn } from 'node:timers/promises';

/** Node was started without `--expose-gc`: what is garbage would count as memory. */
export class NoCollectorError extends Error {
  override name = 'NoCollectorError';
}

/** What this process holds, after garbage was collected, in bytes: the heap and its array buffers. */
export async function heldMemory(): Promise<number> {
  const { gc } = globalThis;
  if (!gc) throw new NoCollectorError('Run this with node --expose-gc.');
  // What a finished job still holds is let go between turns.
  for (let round = 0; round < 3; round++) {
    await nextTurn();
    gc();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
