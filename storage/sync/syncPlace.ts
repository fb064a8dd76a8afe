import type { MemberId } from '@/cards/ids';
import type { PossibleVerifier } from '@/cards/verifiers';
import { database } from '../database';
import { joinTwins } from './applyPage';
import { type Backend, BackendFailure, type FailureKind } from './backend';
import { beginComparing } from './comparing';
import { hasSendable } from './leavingOrder';
import { noteForbidden, reviveStranded } from './lostAccess';
import { mergeForks } from './mergeForks';
import { databaseOfPlace, isUsagePlace } from './places';
import { type Pulling, pullPlace } from './pullPlace';
import { dropNeedless, type Pushing, pushPlace } from './pushPlace';
import { failedAgain } from './rhythm';
import { newFeed, type Place } from './rows';
import { settleMerged } from './settleConflict';
import { isListed } from './sharedCollections';
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
  /** Those in which they verify together with others. */
  groups: PossibleVerifier['groups'];
  /** Whether they may change and delete cards in a place. */
  mayEdit(place: Place): boolean;
  /** Whether they may verify cards in a place. */
  mayVerify(place: Place): boolean;
  /** 0 to 1. */
  chance(): number;
}

/** Not of one place: the others would fail as well. */
const COMMON: readonly FailureKind[] = [
  ...(['offline', 'signed-out', 'locked', 'busy', 'login-page', 'not-couchdb'] as const),
];

/** Whether a failure is of the server or the account. */
export function isCommonFailure({ kind }: BackendFailure): boolean {
  return COMMON.includes(kind);
}

async function reviveUnsure(place: Place, now: number): Promise<void> {
  await database.outbox
    .where('[place+state.kind]')
    .equals([place, 'unsure'])
    .modify((row) => {
      if (row.state.kind !== 'unsure') return;
      const age = now - Date.parse(row.state.since);
      // A clock that was put back does not know how long it is.
      if (age > UNSURE_FOR || age < 0) row.state = { kind: 'waiting' };
    });
}

async function pushAll(backend: Backend, place: Place, pushing: Pushing): Promise<void> {
  for (;;) {
    const { sent, conflicts } = await pushPlace(backend, place, pushing);
    // What clashes goes on waiting: without a look at the feed it would be sent for ever.
    if (sent === 0 || conflicts > 0) return;
  }
}

async function isCompared(place: Place): Promise<boolean> {
  const { comparing } = (await database.feeds.get(place)) ?? newFeed(place);
  return comparing !== 'no';
}

async function inStep(backend: Backend, place: Place, syncing: Syncing): Promise<void> {
  const { workspace, me, isMine, now, signal } = syncing;
  const databaseName = databaseOfPlace(workspace.prefix, place);
  const { groups } = syncing;
  const writer = { me, groups, mayVerify: syncing.mayVerify(place) };
  await reviveUnsure(place, now());
  await settleMerged(place, { by: me, at: new Date(now()).toISOString() });
  if (syncing.mayEdit(place)) await joinTwins(place, { isMine, now: now() });
  await mergeForks(place, { isMine, now: now() });
  const pull = () => pullPlace(backend, place, { databaseName, wait: 0, isMine, now, signal });
  // What the server does not have is sent otherwise than what it has: that is to be known first.
  if (await isCompared(place)) await pull();
  // What is not settled now waits for a person.
  if (await isCompared(place)) return;
  for (let round = 0; round < ROUNDS; round++) {
    await pushAll(backend, place, { databaseName, writer, now });
    await pull();
    await dropNeedless(place);
    await reviveStranded(place);
    if (!(await hasSendable(place))) return;
  }
}

/** Another database of the name is read from its start; but once, should its server not know its own mind. */
async function inStepWithWhichever(
  backend: Backend,
  place: Place,
  syncing: Syncing,
): Promise<void> {
  try {
    await inStep(backend, place, syncing);
  } catch (error) {
    if (!(error instanceof BackendFailure) || error.kind !== 'recreated') throw error;
    await beginComparing(place);
    await inStep(backend, place, syncing);
  }
}

function noteFailure(place: Place, error: BackendFailure, syncing: Syncing): Promise<void> {
  const at = { now: syncing.now(), chance: syncing.chance(), retryAfter: error.retryAfter };
  return database.transaction('rw', database.feeds, async () => {
    const feed = (await database.feeds.get(place)) ?? newFeed(place);
    await database.feeds.put({ ...feed, failure: failedAgain(feed.failure, error.kind, at) });
  });
}

/**
 * Whether a failure may mean that a collection is no longer for this account: it is forbidden, or it is neither
 * there nor listed. A proxy, or a session that has ended, forbids as well: the account is to be asked first.
 */
async function mayBeGone(place: Place, { kind }: BackendFailure): Promise<boolean> {
  // The use of a collection's cards goes with the collection.
  if (place === 'hub' || (isUsagePlace(place) && kind === 'not-found')) return false;
  return kind === 'forbidden' || (kind === 'not-found' && !(await isListed(place)));
}

/**
 * Sends what waits for a place and reads what changed there. What fails there alone is noted at its feed.
 *
 * @throws BackendFailure where the server or the account is what fails.
 */
export async function syncPlace(backend: Backend, place: Place, syncing: Syncing): Promise<void> {
  try {
    await inStepWithWhichever(backend, place, syncing);
  } catch (error) {
    if (!(error instanceof BackendFailure) || isCommonFailure(error)) throw error;
    const isMeant = (await mayBeGone(place, error)) && (await backend.account()) !== null;
    if (isMeant && (await noteForbidden(place, syncing.now()))) return;
    await noteFailure(place, error, syncing);
  }
}
