import type { Page } from '@playwright/test';

/** The moment (ms since the epoch) of one of the panel's marks, once it is made. */
export async function momentOf(panel: Page, mark: string): Promise<number> {
  const handle = await panel.waitForFunction((name) => {
    const [entry] = performance.getEntriesByName(name);
    return entry && performance.timeOrigin + entry.startTime;
  }, mark);
  return (await handle.jsonValue()) ?? 0;
}
