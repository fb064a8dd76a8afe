import type { Content, Cursor, FailureKind, Revision } from './backend';

/** A database of the workspace without its prefix: `hub`, or `c_` and a collection's slug. */
export type Place = 'hub' | `c_${string}`;

/** The version of a document that this replica has seen. */
export interface Held {
  revision: Revision;
  /** Others than `held` are left as they are on the server: this version of Sidecard cannot read them. */
  state: 'held' | 'newer' | 'unknown-kind' | 'damaged';
}

/** A document of a kind that has no table of its own. */
export interface DocumentRow {
  place: Place;
  id: string;
  kind: string;
  content: Content;
  /** Of use alone: by it the documents of a week are found (storage/sync/usage/weeks). */
  week?: number;
}

/**
 * A change of a document that the server has not confirmed: one row however often it was changed. What it
 * says now stands in the document's own table.
 */
export interface OutboxRow {
  place: Place;
  id: string;
  /** What the server had when the change began; null for nothing. */
  base: Content | null;
  baseRevision: Revision | null;
  state: OutboxState;
  /** What was sent and never answered, newest last: the server may have any of it. */
  sent: (Content | null)[];
  /** Losing versions that go once this is written. */
  leaves: Revision[];
  /** ISO 8601. */
  changedAt: string;
}

export type OutboxState =
  | { kind: 'waiting' }
  /** Written by too few machines: to be seen in the feed as this version. */
  | { kind: 'unsure'; revision: Revision; since: string }
  /** It waits for a person, see {@link ConflictRow}. */
  | { kind: 'conflict' }
  | { kind: 'refused'; reason: string }
  /** The collection is no longer readable; what was to be sent is kept here alone. */
  | { kind: 'stranded'; content: Content | null };

/** Two versions of a document that do not merge by themselves. */
export interface ConflictRow {
  place: Place;
  id: string;
  base: Content | null;
  /** Null where it was deleted. */
  theirs: Content | null;
  theirsRevision: Revision;
  /** The version that lost on the server; null where ours was not sent yet. */
  losing: Revision | null;
  /** What the losing version says; ours stands in the document's table else. */
  mine: Content | null;
  at: string;
}

/** How far a database was read, and how that goes. */
export interface FeedRow {
  place: Place;
  cursor: Cursor | null;
  /** When it was last in step with the server; ISO 8601. */
  inStepAt: string | null;
  /** Of a first reading: how many documents came, and how many are to come. */
  progress: { done: number; pending: number } | null;
  failure: FeedFailure | null;
  /** Since when the server has refused to let us read it; two refusals ten minutes apart end it. */
  forbiddenSince: string | null;
  /**
   * It turned out to be another database than before, and is read from its start: what it does not hold is
   * gone. One that holds nothing of it is not believed before a person was asked.
   */
  comparing: 'no' | 'reading' | 'emptied';
  /** While that one is read: whether it holds any document that this device had of the one before. */
  holdsKnown?: boolean;
}

/** Why coming in step failed: by the backend, or for want of room on this device. */
export type SyncFailureKind = FailureKind | 'storage-full';

export interface FeedFailure {
  kind: SyncFailureKind;
  /** ISO 8601: since when it fails, and before when it is not asked again. */
  since: string;
  until: string;
  times: number;
}

/** A feed that was never read. */
export function newFeed(place: Place): FeedRow {
  return {
    ...{ place, cursor: null, inStepAt: null, progress: null },
    ...{ failure: null, forbiddenSince: null, comparing: 'no' },
  };
}
