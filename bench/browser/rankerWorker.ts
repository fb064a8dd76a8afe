import type { CDPSession } from '@playwright/test';
import * as v from 'valibot';
import { eventually } from '../../tests/browser/eventually.ts';
import type { Sidecard } from '../../tests/browser/launch.ts';
import { attachToWorker } from './workerSession.ts';

/** What the ranker's worker holds, in bytes, after a garbage collection. */
export interface WorkerMemory {
  /** JavaScript objects in use. */
  heap: number;
  /** Array buffers, and what else lies outside the heap of objects. */
  buffers: number;
}

/** What `Runtime.getHeapUsage` answers; older browsers tell nothing of buffers. */
const UsageSchema = v.object({
  usedSize: v.number(),
  backingStorageSize: v.optional(v.number(), 0),
});

/** The SharedWorker of the ranker, seen from the browser. */
export class RankerWorker {
  readonly #root: CDPSession;
  readonly #address: string;

  private constructor(root: CDPSession, address: string) {
    this.#root = root;
    this.#address = address;
  }

  static async of({ context, extensionId }: Sidecard): Promise<RankerWorker> {
    const browser = context.browser();
    if (!browser) throw new Error('The browser of the context is gone.');
    const root = await browser.newBrowserCDPSession();
    return new RankerWorker(root, `chrome-extension://${extensionId}/ranker.js`);
  }

  /** Waits until no panel keeps the worker alive any more. */
  async gone(): Promise<void> {
    await eventually(async () => {
      const { targetInfos } = await this.#root.send('Target.getTargets', { filter: [{}] });
      return targetInfos.some(({ url }) => url === this.#address) ? undefined : true;
    });
  }

  /** `Runtime.getHeapUsage` of the worker after `HeapProfiler.collectGarbage`. */
  async memory(): Promise<WorkerMemory> {
    const worker = await attachToWorker(this.#root, this.#address);
    if (!worker) throw new Error('The ranker does not run.');
    await worker.send('HeapProfiler.enable');
    await worker.send('HeapProfiler.collectGarbage');
    const usage = await worker.send('Runtime.getHeapUsage');
    await worker.detach();
    const { usedSize, backingStorageSize } = v.parse(UsageSchema, usage);
    return { heap: usedSize, buffers: backingStorageSize };
  }
}
