import type { Page } from '@playwright/test';

/** When the panel read a ticket and painted its cards, in ms since the epoch. */
export interface PanelMoments {
  read: number;
  painted: number;
}

const READ = 'sidecard.ticket-read';
const PAINTED = 'sidecard.suggestions-painted';

/** The longest wait for cards, in ms: the first index of 100,000 cards takes long. */
const PATIENCE_MS = 300_000;

/**
 * Waits for the first painting after `since` (ms since the epoch) of cards for a ticket that was read
 * after it.
 */
export async function momentsAfter(panel: Page, since: number): Promise<PanelMoments> {
  const found = await panel.waitForFunction(
    ([readMark, paintedMark, start]) => {
      const momentOf = (name: string) => {
        const entry = performance.getEntriesByName(name).at(-1);
        return entry ? performance.timeOrigin + entry.startTime : Number.NEGATIVE_INFINITY;
      };
      const [read, painted] = [momentOf(readMark), momentOf(paintedMark)];
      return read > start && painted > read ? { read, painted } : undefined;
    },
    [READ, PAINTED, since] as const,
    { timeout: PATIENCE_MS },
  );
  const moments = await found.jsonValue();
  if (!moments) throw new Error('The panel told no moments.');
  return moments;
}

/** When the panel's page began, in ms since the epoch. */
export function originOf(panel: Page): Promise<number> {
  return panel.evaluate(() => performance.timeOrigin);
}
