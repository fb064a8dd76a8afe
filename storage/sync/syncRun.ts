import type { MemberId } from '@/cards/ids';
import { groupsInRoles } from '@/cards/verifiers';
import { memberIdOf } from '@/documents/people';
import { database } from '../database';
import { sendVersions } from '../history/sendVersions';
import { readSetting, writeSetting } from '../settings';
import { StorageFullError, whileThereIsRoom } from '../storageFull';
import {
  type Account,
  type Backend,
  BackendFailure,
  type Content,
  type LosingVersion,
} from './backend';
import { forgetOldDeletions } from './deletions';
import { placesToTell } from './leavingOrder';
import { failedAgain, isHeldBack, placesDue } from './rhythm';
import { mayInPlace } from './rights';
import type { FeedFailure, Place, SyncFailureKind } from './rows';
import { shareCollections } from './sharedCollections';
import { type Syncing, syncPlace } from './syncPlace';
import { syncUsage } from './usage/usageRun';
import { currentWorkspace, isSameWorkspace, noteRoles, type Workspace } from './workspace';

/** Held by a run, and by whoever must not meet one. */
export const SYNC_LOCK = 'sidecard-sync';
/**
 * Asked before its time, each of these would last longer: a busy server stays busy, an account locked for
 * wrong passwords stays locked. Of the others nobody is the worse for one more attempt after a change.
 */
const PATIENT: readonly SyncFailureKind[] = [
  ...(['busy', 'signed-out', 'wrong-password', 'locked', 'login-page'] as const),
];
/** The owner's client merges what the author's has left for so long, in ms. */
const OWNERS_TURN = 10 * 60_000;

export interface Run extends Pick<Syncing, 'now' | 'chance' | 'signal'> {
  workspace: Workspace;
  /** Places that a person looks at. */
  active: readonly Place[];
  /** A person asked for it: no back-off holds it up. */
  isHurried?: boolean;
}

/** How a run ended. */
export type RunOutcome =
  | { state: 'done' }
  /** Another run is under way. */
  | { state: 'busy' }
  /** Not yet: the last failure asks to wait. */
  | { state: 'held-back' }
  /** Its signal ended it, or another workspace stands in its place: what it came to before stays. */
  | { state: 'over' }
  | { state: 'failed'; kind: SyncFailureKind };

function textIn(content: Content | null, path: readonly string[]): string {
  let value: unknown = content;
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? (value as Content)[key] : undefined;
  }
  return typeof value === 'string' ? value : '';
}

/** Whether this client merges a losing version by itself: its author's does at once, else the owner's. */
function mergesFor(me: MemberId, now: () => number): Syncing['isMine'] {
  return ({ content }: LosingVersion, winner) => {
    if (textIn(content, ['updated', 'by']) === me) return true;
    // By the author's clock: one that goes far ahead would have the owner wait for ever.
    const age = Math.abs(now() - Date.parse(textIn(content, ['updated', 'at'])));
    return textIn(winner, ['owner']) === me && age > OWNERS_TURN;
  };
}

/** Goes once more to those of some places that cards could not leave before they had arrived elsewhere. */
async function syncLeft(
  backend: Backend,
  places: readonly Place[],
  syncing: Syncing,
): Promise<void> {
  const left = new Set((await placesToTell()).filter((place) => places.includes(place)));
  const feeds = (await database.feeds.bulkGet([...left])).flatMap((feed) => feed ?? []);
  const turn = { urgent: left, now: syncing.now(), chanceOf: () => syncing.chance() };
  for (const place of placesDue(feeds, turn)) await syncPlace(backend, place, syncing);
}

async function runAll(backend: Backend, account: Account, run: Run): Promise<void> {
  const me = memberIdOf(account.name);
  if (!me) throw new BackendFailure('forbidden', 'an account whose name no member can have');
  const syncing: Syncing = {
    ...{ ...run, me, groups: groupsInRoles(account.roles), isMine: mergesFor(me, run.now) },
    mayEdit: (place) => mayInPlace(account, 'edit', place),
    mayVerify: (place) => mayInPlace(account, 'verify', place),
  };
  const hub = await database.feeds.get('hub');
  const isHubDue = run.isHurried === true || !isHeldBack(hub?.failure, run.now());
  if (isHubDue) await syncPlace(backend, 'hub', syncing);
  const feeds = await shareCollections(account);
  const urgent = new Set([...run.active, ...(await placesToTell())]);
  const turn = { urgent, now: run.now(), chanceOf: () => run.chance() };
  const due = placesDue(feeds, { ...turn, isHurried: run.isHurried === true });
  for (const place of due) await syncPlace(backend, place, syncing);
  await syncLeft(
    backend,
    feeds.map(({ place }) => place),
    syncing,
  );
  await forgetOldDeletions(run.now());
  await syncUsage(backend, { ...syncing, isHurried: run.isHurried === true });
  await sendVersions(backend, syncing);
}

function kindOf(error: unknown): SyncFailureKind | null {
  if (error instanceof BackendFailure) return error.kind;
  return error instanceof StorageFullError ? 'storage-full' : null;
}

/** Notes why a run failed, where people see it. */
async function noteFailure(failure: FeedFailure): Promise<void> {
  try {
    await writeSetting('sync-failure', failure);
  } catch (error) {
    // A store that is full may have no room for the note either: the next run tries both again.
    if (!(error instanceof StorageFullError)) throw error;
  }
}

async function underLock(backend: Backend, run: Run): Promise<RunOutcome> {
  const standing = await currentWorkspace();
  if (!standing || !isSameWorkspace(standing, run.workspace)) return { state: 'over' };
  if (standing.isSignedOut) return { state: 'failed', kind: 'signed-out' };
  const before = (await readSetting('sync-failure')) ?? null;
  const isWaiting = before && PATIENT.includes(before.kind) && isHeldBack(before, run.now());
  if (isWaiting && !run.isHurried) return { state: 'held-back' };
  try {
    const account = await backend.account();
    if (!account) throw new BackendFailure('signed-out', 'nobody is signed in');
    // The cookie is the browser's: a page of the server's own may have signed somebody else in.
    if (account.name !== standing.account) throw new BackendFailure('signed-out', 'somebody else');
    await noteRoles(account.roles);
    await whileThereIsRoom(() => runAll(backend, account, run));
    await database.settings.delete('sync-failure');
    return { state: 'done' };
  } catch (error) {
    const kind = kindOf(error);
    if (kind === null) throw error;
    if (run.signal?.aborted) return { state: 'over' };
    const retryAfter = error instanceof BackendFailure ? error.retryAfter : undefined;
    const at = { now: run.now(), chance: run.chance(), retryAfter };
    await noteFailure(failedAgain(before, kind, at));
    return { state: 'failed', kind };
  }
}

/**
 * Brings the replica in step with the workspace: the hub first, then each collection whose turn it is. One
 * run at a time, whatever the number of windows.
 */
export function syncRun(backend: Backend, run: Run): Promise<RunOutcome> {
  return navigator.locks.request(
    SYNC_LOCK,
    { ifAvailable: true },
    async (lock): Promise<RunOutcome> => {
      return lock ? underLock(backend, run) : { state: 'busy' };
    },
  );
}
