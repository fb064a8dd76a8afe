import { database } from '../database';
import { applyPage, type Taking } from './applyPage';
import { type Backend, BackendFailure, type Page } from './backend';
import { endComparing } from './comparing';
import { type FeedRow, newFeed, type Place } from './rows';

/** So many changes come in one page, and at least so many where the network is too slow for them. */
const PAGE = 1000;
const LEAST_PAGE = 25;

export interface Pulling extends Pick<Taking, 'isMine'> {
  databaseName: string;
  /** How long the first request may wait for a change, in ms. */
  wait: number;
  now(): number;
  signal?: AbortSignal | undefined;
}

/** A page; fewer changes at once where so many take longer than a request may. */
async function page(
  backend: Pick<Backend, 'pull'>,
  feed: FeedRow,
  { databaseName, signal }: Pulling,
  wait: number,
): Promise<Page> {
  for (let limit = PAGE; ; limit = Math.ceil(limit / 4)) {
    try {
      return await backend.pull(databaseName, feed.cursor, { limit, wait, signal });
    } catch (error) {
      const isSlow = error instanceof BackendFailure && error.kind === 'silent';
      if (!isSlow || wait > 0 || limit <= LEAST_PAGE) throw error;
    }
  }
}

/** How far the reading of a feed is; null once nothing is to come. */
function progressOf({ progress }: FeedRow, { changes, pending }: Page): FeedRow['progress'] {
  return pending === 0 ? null : { done: (progress?.done ?? 0) + changes.length, pending };
}

/**
 * Brings a place in step with the server, page by page; each page stays once it is here.
 *
 * @returns how many changes were new.
 * @throws BackendFailure
 */
export async function pullPlace(
  backend: Pick<Backend, 'pull'>,
  place: Place,
  pulling: Pulling,
): Promise<number> {
  let changed = 0;
  for (let wait = pulling.wait; ; wait = 0) {
    const feed = (await database.feeds.get(place)) ?? newFeed(place);
    const found = await page(backend, feed, pulling, wait);
    const now = pulling.now();
    const isLast = found.pending === 0;
    const after: FeedRow = {
      ...feed,
      ...{ progress: progressOf(feed, found), failure: null, forbiddenSince: null },
      ...(isLast && { inStepAt: new Date(now).toISOString() }),
    };
    const taken = await applyPage(place, found, after, { isMine: pulling.isMine, now });
    changed += taken ?? 0;
    if (!isLast || taken === null) continue;
    if (feed.comparing === 'reading') await endComparing(place);
    return changed;
  }
}
