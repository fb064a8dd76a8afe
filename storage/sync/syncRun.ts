import type { MemberId } from '@/cards/ids';
import { memberIdOf } from '@/documents/people';
import { database } from '../database';
import { readSetting, writeSetting } from '../settings';
import { StorageFullError, whileThereIsRoom } from '../storageFull';
import {
  type Account,
  type Backend,
  BackendFailure,
  type Content,
  type LosingVersion,
} from './backend';
import { failedAgain, isHeldBack, placesDue } from './rhythm';
import type { FeedFailure, Place, SyncFailureKind } from './rows';
import { shareCollections } from './sharedCollections';
import { type Syncing, syncPlace } from './syncPlace';
import type { Workspace } from './workspace';

const LOCK = 'sidecard-sync';
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
    const age = now() - Date.parse(textIn(content, ['updated', 'at']));
    return textIn(winner, ['owner']) === me && age > OWNERS_TURN;
  };
}

async function placesWithWork(): Promise<Set<Place>> {
  const rows = await database.outbox.where('state.kind').equals('waiting').toArray();
  return new Set(rows.map(({ place }) => place));
}

async function runAll(backend: Backend, account: Account, run: Run): Promise<void> {
  const me = memberIdOf(account.name);
  if (!me) throw new BackendFailure('forbidden', 'an account whose name no member can have');
  const syncing: Syncing = { ...run, me, isMine: mergesFor(me, run.now) };
  const hub = await database.feeds.get('hub');
  const isHubDue = run.isHurried === true || !isHeldBack(hub?.failure, run.now());
  if (isHubDue) await syncPlace(backend, 'hub', syncing);
  const feeds = await shareCollections(account);
  const urgent = new Set([...run.active, ...(await placesWithWork())]);
  const turn = { urgent, now: run.now(), chanceOf: () => run.chance() };
  const due = placesDue(feeds, { ...turn, isHurried: run.isHurried === true });
  for (const place of due) await syncPlace(backend, place, syncing);
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
  const before = (await readSetting('sync-failure')) ?? null;
  const isWaiting = before?.kind === 'busy' && isHeldBack(before, run.now());
  if (isWaiting && !run.isHurried) return { state: 'held-back' };
  try {
    const account = await backend.account();
    if (!account) throw new BackendFailure('signed-out', 'nobody is signed in');
    await whileThereIsRoom(() => runAll(backend, account, run));
    await database.settings.delete('sync-failure');
    return { state: 'done' };
  } catch (error) {
    const kind = kindOf(error);
    if (kind === null) throw error;
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
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock): Promise<RunOutcome> => {
    return lock ? underLock(backend, run) : { state: 'busy' };
  });
}
