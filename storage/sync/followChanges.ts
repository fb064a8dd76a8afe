import { liveQuery } from 'dexie';
import { database } from '../database';
import { readSetting } from '../settings';
import { type Backend, BackendFailure } from './backend';
import { databaseOfPlace } from './places';
import { heldBackFor, isHeldBack } from './rhythm';
import type { FeedFailure, FeedRow, Place, SyncFailureKind } from './rows';
import type { RunOutcome } from './syncRun';
import type { Workspace } from './workspace';

/** The server waits so long for a change before it answers, in ms: a worker lives no longer than 30 s. */
export const LONG_POLL = 20_000;
/** More requests than these at once would hold up the writes: a browser keeps six lines to a server. */
export const MOST_ACTIVE = 2;
/** What cannot be followed is tried again after so long, in ms; runs have back-offs of their own. */
const PAUSE = 5_000;
/** Failures that no server hears of: waiting for longer than a pause would spare nobody. */
const UNHEARD: readonly SyncFailureKind[] = ['offline', 'storage-full'];
/** Runs follow each other no sooner than this, in ms. */
const SOON = 100;

/** Follows a workspace for as long as somebody looks at it. */
export interface Following {
  workspace: Workspace;
  /** The places that are looked at now, {@link MOST_ACTIVE} at most. */
  active(): readonly Place[];
  run(): Promise<RunOutcome>;
  /** Ends it. */
  signal: AbortSignal;
  /** ms since the epoch. */
  now(): number;
  /** Resolves when a change was made here, or another place is looked at. */
  nudged(): Promise<void>;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

/** Waits until a place changes on the server, or the server has waited long enough. */
async function changeOf(
  backend: Pick<Backend, 'pull'>,
  { place, cursor }: FeedRow,
  { workspace }: Following,
  signal: AbortSignal,
): Promise<void> {
  const name = databaseOfPlace(workspace.prefix, place);
  try {
    await backend.pull(name, cursor, { limit: 1, wait: LONG_POLL, signal });
  } catch (error) {
    if (!(error instanceof BackendFailure)) throw error;
    // The run that follows meets it as well, and notes it where people see it.
    await pause(Math.max(PAUSE, error.retryAfter ?? 0), signal);
  }
}

/** The places that can be waited at, and how long at most: until one that fails may be asked again. */
async function waitsOf(following: Following): Promise<{ feeds: FeedRow[]; longest: number }> {
  const now = following.now();
  const places: Place[] = ['hub', ...following.active()];
  const all = await database.feeds.toArray();
  const feeds = all.filter(
    ({ place, cursor, failure, comparing }) =>
      // One of which a person is asked is not read, and its feed would tell the same at once for ever.
      places.includes(place) &&
      cursor !== null &&
      comparing !== 'emptied' &&
      !isHeldBack(failure, now),
  );
  // One whose time came after the run that left it out is not waited for any longer.
  const waits = all.flatMap(({ failure, comparing }) =>
    failure && comparing !== 'emptied' ? Math.max(SOON, heldBackFor(failure, now)) : [],
  );
  return { feeds, longest: Math.min(...waits, feeds.length > 0 ? LONG_POLL * 2 : PAUSE) };
}

/** Waits until something is to be done: a change there, or one here. */
async function untilChange(backend: Pick<Backend, 'pull'>, following: Following): Promise<void> {
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, following.signal]);
  const { feeds, longest } = await waitsOf(following);
  try {
    await Promise.race([
      ...feeds.map((feed) => changeOf(backend, feed, following, signal)),
      following.nudged(),
      pause(longest, signal),
    ]);
  } finally {
    over.abort();
  }
}

/** How long the workspace is left alone after a run that did not come to its end, in ms. */
function pauseAfter(outcome: RunOutcome, failure: FeedFailure | undefined, now: number): number {
  if (outcome.state === 'busy' || !failure || UNHEARD.includes(failure.kind)) return PAUSE;
  return Math.max(SOON, heldBackFor(failure, now));
}

/** Resolves once nothing keeps the workspace from being reached any more, as far as is known here. */
function mended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const watched = liveQuery(() => readSetting('sync-failure')).subscribe({
      next: (failure) => {
        if (!failure) resolve();
      },
      error: reject,
    });
    signal.addEventListener('abort', () => watched.unsubscribe(), { once: true });
  });
}

/** Waits as long as the last failure wants it, or until somebody has mended it or wants another attempt. */
async function untilItsTurn(outcome: RunOutcome, following: Following): Promise<void> {
  const { signal, now, nudged } = following;
  const over = new AbortController();
  const failure = await readSetting('sync-failure');
  try {
    await Promise.race([
      pause(pauseAfter(outcome, failure, now()), AbortSignal.any([over.signal, signal])),
      nudged(),
      ...(failure ? [mended(over.signal)] : []),
    ]);
  } finally {
    over.abort();
  }
}

/** Runs at once, and again after every change, until the signal ends it. */
export async function followChanges(
  backend: Pick<Backend, 'pull'>,
  following: Following,
): Promise<void> {
  const { signal } = following;
  while (!signal.aborted) {
    const outcome = await following.run();
    if (outcome.state === 'done') await untilChange(backend, following);
    else await untilItsTurn(outcome, following);
  }
}
