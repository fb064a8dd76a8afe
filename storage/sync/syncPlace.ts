import type { MemberId } from '@/cards/ids';
import { database } from '../database';
import { joinTwins } from './applyPage';
import { type Backend, BackendFailure, type FailureKind } from './backend';
import { beginComparing } from './comparing';
import { noteForbidden } from './lostAccess';
import { databaseOfPlace } from './places';
import { type Pulling, pullPlace } from './pullPlace';
import { dropNeedless, type Pushing, pushPlace } from './pushPlace';
import { failedAgain } from './rhythm';
import { newFeed, type Place } from './rows';
import { settleMerged } from './settleConflict';
import type { Workspace } from './workspace';

/** Conflicts of busy documents are read and sent anew so often in one run; the next run goes on. */
const ROUNDS = 5;
/** A write that too few machines took is sent again when the feed has not shown it for so long, in ms. */
const UNSURE_FOR = 10 * 60_000;

/** What syncing needs of its surroundings. */
export interface Syncing extends Pick<Pulling, 'isMine' | 'now' | 'signal'> {
  workspace: Workspace;
  /** Who this device's changes are of. */
  me: MemberId;
  /** 0 to 1. */
  chance(): number;
}

/** Failures of the server or the account, not of one place: the others would fail as well. */
const COMMON: readonly FailureKind[] = [
  ...(['offline', 'signed-out', 'locked', 'busy', 'login-page', 'not-couchdb'] as const),
];

export function isCommonFailure({ kind }: BackendFailure): boolean {
  return COMMON.includes(kind);
}

async function reviveUnsure(place: Place, now: number): Promise<void> {
  await database.outbox
    .where('[place+state.kind]')
    .equals([place, 'unsure'])
    .modify((row) => {
      const isOld = row.state.kind === 'unsure' && now - Date.parse(row.state.since) > UNSURE_FOR;
      if (isOld) row.state = { kind: 'waiting' };
    });
}

async function pushAll(backend: Backend, place: Place, pushing: Pushing): Promise<void> {
  for (;;) {
    const { sent, conflicts } = await pushPlace(backend, place, pushing);
    // What clashes goes on waiting: without a look at the feed it would be sent for ever.
    if (sent === 0 || conflicts > 0) return;
  }
}

async function inStep(backend: Backend, place: Place, syncing: Syncing): Promise<void> {
  const { workspace, me, isMine, now, signal } = syncing;
  const databaseName = databaseOfPlace(workspace.prefix, place);
  await reviveUnsure(place, now());
  await settleMerged(place, { by: me, at: new Date(now()).toISOString() });
  if (place !== 'hub') await joinTwins(place, { isMine, now: now() });
  for (let round = 0; round < ROUNDS; round++) {
    await pushAll(backend, place, { databaseName, me, now });
    await pullPlace(backend, place, { databaseName, wait: 0, isMine, now, signal });
    await dropNeedless(place);
    const waiting = database.outbox.where('[place+state.kind]').equals([place, 'waiting']);
    if ((await waiting.count()) === 0) return;
  }
}

async function noteFailure(place: Place, error: BackendFailure, syncing: Syncing): Promise<void> {
  const feed = (await database.feeds.get(place)) ?? newFeed(place);
  const failure = failedAgain(feed.failure, error.kind, {
    ...{ now: syncing.now(), chance: syncing.chance(), retryAfter: error.retryAfter },
  });
  await database.feeds.put({ ...feed, failure });
}

/**
 * Sends what waits for a place and reads what changed there. What fails there alone is noted at its feed.
 *
 * @throws BackendFailure where the server or the account is what fails.
 */
export async function syncPlace(backend: Backend, place: Place, syncing: Syncing): Promise<void> {
  try {
    await inStep(backend, place, syncing);
  } catch (error) {
    if (!(error instanceof BackendFailure) || isCommonFailure(error)) throw error;
    if (error.kind === 'recreated') {
      await beginComparing(place);
      return syncPlace(backend, place, syncing);
    }
    const isAccounts = error.kind === 'forbidden' && place !== 'hub';
    // A proxy, or a session that has ended, forbids as well: the account is asked first.
    if (isAccounts && (await backend.account()) && (await noteForbidden(place, syncing.now())))
      return;
    await noteFailure(place, error, syncing);
  }
}
