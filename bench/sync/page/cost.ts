import type { Cost } from '../figures';

/** More requests than a browser remembers unasked. */
const MOST_REQUESTS = 100_000;
/** An answer is listed a moment after it was read, in ms. */
const LISTED_AFTER = 100;

/**
 * What a piece of work costs. Requests and bytes are the browser's own account (Resource Timing,
 * https://www.w3.org/TR/resource-timing/), so that they are counted alike whoever sends them.
 */
export async function costOf(work: () => Promise<void>): Promise<Cost> {
  performance.setResourceTimingBufferSize(MOST_REQUESTS);
  performance.clearResourceTimings();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, LISTED_AFTER));
  const listed = performance.getEntriesByType('resource');
  const bytes = listed.flatMap((entry) =>
    entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : [],
  );
  return { ms, requests: bytes.length, bytes: bytes.reduce((sum, each) => sum + each, 0) };
}
