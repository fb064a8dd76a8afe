import type { FeedFailure, FeedRow, Place } from './rows';

/** Places that nobody looks at are asked for changes so often, in ms, give or take a fifth. */
export const TURN = 5 * 60_000;
const JITTER = 0.2;
/** After the first failure a place is left alone so long, twice as long after each, up to the longest, in ms. */
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 5 * 60_000;

/** The length of a turn of a place: another for each, so that devices and collections do not ask at once. */
function turnOf(chance: number): number {
  return TURN * (1 - JITTER + 2 * JITTER * chance);
}

/**
 * A failure after one more of its kind, and when to try again: exponential back-off with jitter, and not
 * before the server wants it.
 *
 * @param chance 0 to 1, as good as random.
 * @param now ms since the epoch.
 */
export function failedAgain(
  before: FeedFailure | null,
  kind: FeedFailure['kind'],
  { now, chance, retryAfter = 0 }: { now: number; chance: number; retryAfter?: number | undefined },
): FeedFailure {
  const times = before?.kind === kind ? before.times + 1 : 1;
  const growing = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.min(20, times - 1));
  const wait = Math.max(retryAfter, growing * (1 - JITTER * chance));
  return {
    kind,
    since: before?.kind === kind ? before.since : new Date(now).toISOString(),
    until: new Date(now + wait).toISOString(),
    times,
  };
}

/** How long a failure still keeps us from asking, in ms. A clock that was put back does not lengthen the wait. */
export function heldBackFor(failure: FeedFailure | null | undefined, now: number): number {
  if (!failure) return 0;
  const left = Date.parse(failure.until) - now;
  return left > 0 && left <= LONGEST_RETRY * 3 ? left : 0;
}

/** Whether a failure still keeps us from asking. */
export function isHeldBack(failure: FeedFailure | null | undefined, now: number): boolean {
  return heldBackFor(failure, now) > 0;
}

/** What decides which places are asked for changes. */
export interface Turn {
  /** Those a person looks at, or that have something to send. */
  urgent: ReadonlySet<Place>;
  /** A person asked for all of it, now. */
  isHurried?: boolean;
  now: number;
  chanceOf(place: Place): number;
}

/** The places whose turn it is, those that nobody ever read first, then the longest waiting. */
export function placesDue(
  feeds: readonly FeedRow[],
  { urgent, isHurried = false, now, chanceOf }: Turn,
): Place[] {
  const due = feeds.filter(({ place, inStepAt, failure, comparing }) => {
    if (comparing === 'emptied') return false;
    if (isHurried) return true;
    if (isHeldBack(failure, now)) return false;
    if (failure || urgent.has(place) || inStepAt === null) return true;
    const since = now - Date.parse(inStepAt);
    return since < 0 || since >= turnOf(chanceOf(place));
  });
  const lastOf = ({ inStepAt }: FeedRow) => (inStepAt === null ? 0 : Date.parse(inStepAt));
  return due.sort((a, b) => lastOf(a) - lastOf(b)).map(({ place }) => place);
}
