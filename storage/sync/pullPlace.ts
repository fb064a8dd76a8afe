import { database } from '../database';
import { applyPage, type Taking } from './applyPage';
import { type Backend, BackendFailure, type Cursor, type Page } from './backend';
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
  cursor: Cursor | null,
  { databaseName, signal }: Pulling,
  wait = 0,
): Promise<Page> {
  for (let limit = PAGE; ; limit = Math.ceil(limit / 4)) {
    try {
      return await backend.pull(databaseName, cursor, { limit, wait, signal });
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

/** A feed once a page was taken in, but for its cursor. */
function feedAfter(feed: FeedRow, found: Page, now: number): FeedRow {
  return {
    ...feed,
    ...{ progress: progressOf(feed, found), failure: null, forbiddenSince: null },
    ...(found.pending === 0 && { inStepAt: new Date(now).toISOString() }),
  };
}

/** Both results, when both are there; the first one's error before the second's. */
async function both<One, Other>(
  one: Promise<One>,
  other: Promise<Other>,
): Promise<[One, () => Promise<Other>]> {
  const [first] = await Promise.allSettled([one, other]);
  if (first.status === 'rejected') throw first.reason;
  return [first.value, () => other];
}

async function feedOf(place: Place): Promise<FeedRow> {
  return (await database.feeds.get(place)) ?? newFeed(place);
}

/**
 * Brings a place in step with the server, page by page; each page stays once it is here. While one is
 * written the next is on its way.
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
  let feed = await feedOf(place);
  let found = await page(backend, feed.cursor, pulling, pulling.wait);
  for (;;) {
    const now = pulling.now();
    const isLast = found.pending === 0;
    const after = feedAfter(feed, found, now);
    const [taken, next] = await both(
      applyPage(place, found, after, { isMine: pulling.isMine, now }),
      isLast ? Promise.resolve(null) : page(backend, found.cursor, pulling),
    );
    changed += taken ?? 0;
    if (taken === null) {
      // The place stands elsewhere in its feed by now: what was asked for is of no use.
      feed = await feedOf(place);
      found = await page(backend, feed.cursor, pulling);
      continue;
    }
    const ahead = await next();
    if (ahead) {
      feed = { ...after, cursor: found.cursor };
      found = ahead;
      continue;
    }
    if (feed.comparing === 'reading') await endComparing(place);
    return changed;
  }
}
