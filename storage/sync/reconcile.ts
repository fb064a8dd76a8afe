import type { Content, LosingVersion, RemoteChange } from './backend';
import type { ConflictRow, OutboxRow } from './rows';

/** What two versions that came from one come to, and what of it a person has to settle. */
export interface Merged {
  /** Null where both agree that it goes. Open parts stand as in the first version. */
  content: Content | null;
  parts: readonly unknown[];
}

/** Merges two versions of documents of one kind; null stands for a deleted one, or for no base. */
export type Merge = (base: Content | null, mine: Content | null, theirs: Content | null) => Merged;

/** A document as it stands on this device. */
export interface Local {
  content: Content | null;
  /** What of it waits to be sent. */
  row: OutboxRow | undefined;
  conflict: ConflictRow | undefined;
}

/** How a document stands once a change of the server was taken in. */
export interface Reconciled {
  content: Content | null;
  row: OutboxRow | null;
  conflict: ConflictRow | null;
}

/** What reconciling needs to know beside the document. */
export interface Reconciling {
  merge: Merge;
  /** Whether this client is the one that merges a losing version by itself. */
  isMine(losing: LosingVersion, winner: Content | null): boolean;
  /** ISO 8601. */
  now: string;
}

/** Whether two versions say the same: their fields are in one order wherever they were made. */
export function isSameContent(a: Content | null, b: Content | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What this device wants the document to say. */
function wantedOf({ content, row }: Local): Content | null {
  return row?.state.kind === 'stranded' ? row.state.content : content;
}

function hasArrived({ state }: OutboxRow, remote: RemoteChange): boolean {
  return state.kind === 'unsure' && state.revision === remote.revision;
}

/** A local change meets a version of the server that it does not know. */
function meet(
  local: Local & { row: OutboxRow },
  remote: RemoteChange,
  { merge, now }: Reconciling,
): Reconciled {
  const { row } = local;
  const theirs = remote.content;
  const mine = wantedOf(local);
  const onTop: OutboxRow = {
    ...row,
    base: theirs,
    baseRevision: theirs === null ? null : remote.revision,
    state: { kind: 'waiting' },
    sent: [],
    // Those that are not told any more are gone already.
    leaves: row.leaves.filter((leaf) => remote.losing.some(({ revision }) => revision === leaf)),
  };
  // Also a create whose answer was lost: the server has what was sent.
  if (isSameContent(mine, theirs)) {
    const row = onTop.leaves.length > 0 ? onTop : null;
    return { content: theirs, row, conflict: null };
  }
  // What was sent and is there is what later edits began with, though its answer never came.
  const isOurs = row.sent.some((sent) => isSameContent(sent, theirs));
  const merged = isOurs ? { content: mine, parts: [] } : merge(row.base, mine, theirs);
  if (merged.parts.length === 0) {
    const isTheirs = isSameContent(merged.content, theirs) && onTop.leaves.length === 0;
    return { content: merged.content, row: isTheirs ? null : onTop, conflict: null };
  }
  return {
    content: merged.content,
    row: { ...row, state: { kind: 'conflict' } },
    conflict: {
      ...{ place: row.place, id: row.id, base: row.base, theirs },
      ...{ theirsRevision: remote.revision },
      ...{ losing: null, mine: null, at: local.conflict?.at ?? now },
    },
  };
}

/** A version that lost on the server is merged into the winner, by one client alone. */
function rescue(
  after: Reconciled,
  remote: RemoteChange,
  losing: LosingVersion,
  { merge, isMine, now }: Reconciling,
  place: OutboxRow['place'],
): Reconciled {
  const winner = after.content;
  const { parts, content } = merge(losing.ancestor, losing.content, winner);
  if (parts.length > 0) {
    const conflict: ConflictRow = {
      ...{ place, id: remote.id, base: losing.ancestor, theirs: winner },
      ...{ theirsRevision: remote.revision, losing: losing.revision },
      ...{ mine: losing.content, at: now },
    };
    return { ...after, conflict: after.conflict ?? conflict };
  }
  if (!isMine(losing, winner)) return after;
  const row: OutboxRow = after.row ?? {
    ...{ place, id: remote.id, base: winner, baseRevision: remote.revision },
    ...{ state: { kind: 'waiting' }, sent: [], leaves: [], changedAt: now },
  };
  return { ...after, content, row: { ...row, leaves: [...row.leaves, losing.revision] } };
}

/**
 * Takes a change of the server into a document of this device. What was changed here and not sent yet is
 * merged into it; what does not merge by itself stays as it is here, unsent, until a person settles it.
 */
export function reconcile(
  local: Local,
  remote: RemoteChange,
  place: OutboxRow['place'],
  how: Reconciling,
): Reconciled {
  const { row } = local;
  let after: Reconciled = { content: remote.content, row: null, conflict: null };
  if (row && hasArrived(row, remote)) {
    const base = remote.content;
    const isAsSent = isSameContent(local.content, base) && row.leaves.length === 0;
    const waiting: OutboxRow = {
      ...{ ...row, base, baseRevision: base === null ? null : remote.revision },
      ...{ state: { kind: 'waiting' }, sent: [] },
    };
    after = { content: local.content, row: isAsSent ? null : waiting, conflict: null };
  } else if (row) {
    after = meet({ ...local, row }, remote, how);
  }
  // A document that waits for a person is not merged with a third version meanwhile.
  if (after.conflict && after.row) return after;
  for (const losing of remote.losing) {
    if (after.row?.leaves.includes(losing.revision)) continue;
    after = rescue(after, remote, losing, how, place);
  }
  return after;
}
