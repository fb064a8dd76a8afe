import { database } from '../database';
import { readSetting } from '../settings';
import { askedConflicts } from './conflictKeys';
import { isUsagePlace } from './places';
import { countNewer } from './revisions';
import type { FeedFailure, FeedRow, Place, SyncFailureKind } from './rows';
import { currentWorkspace } from './workspace';

/** How this device stands to its workspace, as one thing: what matters most to a person comes first. */
export type StandingState =
  /** The whole workspace cannot be reached, or not be used. */
  | { kind: 'failing'; failure: SyncFailureKind; until: string }
  /** It is read for the first time, or after a long while; null where it is not known how much comes. */
  | { kind: 'reading'; progress: { done: number; total: number } | null }
  /** Some collections fail, the others are in step. */
  | { kind: 'partly' }
  /** What waits for a person: conflicts, refused changes, a database that was found empty. */
  | { kind: 'asking' }
  | { kind: 'waiting' }
  | { kind: 'in-step' };

/** How many of what there is beside the feeds. */
export interface StandingCounts {
  /** Changes on their way to the server. */
  waiting: number;
  /** Changes that it did not take. */
  refused: number;
  conflicts: number;
  /** Documents that only a newer Sidecard can read. */
  newer: number;
}

/** How this device stands to its workspace, in full. */
export interface SyncStanding extends StandingCounts {
  state: StandingState;
  /** When the server was last heard in full; ISO 8601; null for never. */
  inStepAt: string | null;
  /** The places that fail alone, and until when they are left alone; ISO 8601, null where that is not known. */
  failing: { place: Place; failure: SyncFailureKind; until: string | null }[];
  /** The places whose database was found empty. */
  emptied: Place[];
  /** Another text after each attempt to come in step, whatever came of it. */
  attempt: string;
}

function failureOf({ failure, forbiddenSince }: FeedRow): SyncFailureKind | null {
  return failure?.kind ?? (forbiddenSince === null ? null : 'forbidden');
}

/** How far everything is that is being read; null where nothing is. */
function readingOf(feeds: readonly FeedRow[]): Extract<StandingState, { kind: 'reading' }> | null {
  const isRead = ({ inStepAt, progress, comparing }: FeedRow) =>
    inStepAt !== null && progress === null && comparing !== 'reading';
  const unread = feeds.filter((feed) => failureOf(feed) === null && !isRead(feed));
  // The list of collections is read before any of them has a feed.
  if (unread.length === 0 && feeds.some(({ place }) => place === 'hub')) return null;
  const known = unread.flatMap(({ progress }) => progress ?? []);
  if (known.length === 0) return { kind: 'reading', progress: null };
  const done = known.reduce((sum, each) => sum + each.done, 0);
  const pending = known.reduce((sum, each) => sum + each.pending, 0);
  return { kind: 'reading', progress: { done, total: done + pending } };
}

function wholeFailure(feeds: readonly FeedRow[], failure: FeedFailure | null): FeedFailure | null {
  return failure ?? feeds.find(({ place }) => place === 'hub')?.failure ?? null;
}

/**
 * How a device stands to its workspace.
 *
 * @param feeds of all its places; none before it was first read.
 * @param failure why the workspace cannot be reached at all.
 */
export function standingOf(
  feeds: readonly FeedRow[],
  counts: StandingCounts,
  failure: FeedFailure | null,
): SyncStanding {
  const whole = wholeFailure(feeds, failure);
  const failing = feeds.flatMap((feed) => {
    const kind = feed.place === 'hub' ? null : failureOf(feed);
    const until = feed.failure?.until ?? null;
    return kind ? [{ place: feed.place, failure: kind, until }] : [];
  });
  const emptied = feeds.flatMap(({ place, comparing }) => (comparing === 'emptied' ? place : []));
  const state = (): StandingState => {
    if (whole) return { kind: 'failing', failure: whole.kind, until: whole.until };
    const reading = readingOf(feeds);
    if (reading) return reading;
    if (failing.length > 0) return { kind: 'partly' };
    if (counts.conflicts + counts.refused + emptied.length > 0) return { kind: 'asking' };
    return { kind: counts.waiting > 0 ? 'waiting' : 'in-step' };
  };
  const inStepAt = feeds.find(({ place }) => place === 'hub')?.inStepAt ?? null;
  const attempts = feeds.map((feed) => feed.failure?.until ?? feed.forbiddenSince ?? '');
  const attempt = [failure?.until ?? '', inStepAt ?? '', ...attempts].join(' ');
  return { state: state(), ...counts, inStepAt, failing, emptied, attempt };
}

/** How this device stands to its workspace now; undefined where it takes part in none. */
export function readStanding(): Promise<SyncStanding | undefined> {
  const { conflicts, feeds, outbox, revisions, settings } = database;
  return database.transaction('r', conflicts, feeds, outbox, revisions, settings, async () => {
    if (!(await currentWorkspace())) return undefined;
    // What is told of use goes and fails by itself: nobody waits for it.
    const inState = async (...kinds: string[]) => {
      const keys = await outbox.where('state.kind').anyOf(kinds).primaryKeys();
      return keys.filter(([place]) => !isUsagePlace(place)).length;
    };
    const counts: StandingCounts = {
      waiting: await inState('waiting', 'unsure'),
      refused: await inState('refused', 'stranded'),
      conflicts: (await askedConflicts()).length,
      newer: await countNewer(),
    };
    const failure = (await readSetting('sync-failure')) ?? null;
    const ofDocuments = await feeds.filter(({ place }) => !isUsagePlace(place)).toArray();
    return standingOf(ofDocuments, counts, failure);
  });
}
