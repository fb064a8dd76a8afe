import type { Page } from '@playwright/test';

/** The moment (ms since the epoch) of one of the panel's marks, once it is made after `since`. */
export async function momentOf(panel: Page, mark: string, since = 0): Promise<number> {
  const handle = await panel.waitForFunction(
    ([name, start]) => {
      const [entry] = performance.getEntriesByName(name);
      const moment = entry && performance.timeOrigin + entry.startTime;
      return moment && moment > start ? moment : undefined;
    },
    [mark, since] as const,
  );
  return (await handle.jsonValue()) ?? 0;
}
