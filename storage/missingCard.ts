import type { SyncStanding } from './sync/syncStanding';
import { readStanding } from './sync/syncStanding';
import { currentWorkspace } from './sync/workspace';

/** Why a card that a link leads to may not be on this device. */
export type MissingReason =
  /** It is gone, or never was for this person to read. */
  | 'unknown'
  | 'signed-out'
  /** The team's cards are still on their way. */
  | 'syncing'
  | 'offline';

const SIGNED_OUT = ['signed-out', 'wrong-password', 'locked'];

function reasonOf({ state }: SyncStanding): MissingReason {
  if (state.kind === 'reading') return 'syncing';
  if (state.kind !== 'failing') return 'unknown';
  return SIGNED_OUT.includes(state.failure) ? 'signed-out' : 'offline';
}

/** Why a card that is not on this device may be missing: what a person can do about it. */
export async function whyMissing(): Promise<MissingReason> {
  const [workspace, standing] = await Promise.all([currentWorkspace(), readStanding()]);
  if (!workspace || !standing) return 'unknown';
  return workspace.isSignedOut ? 'signed-out' : reasonOf(standing);
}
