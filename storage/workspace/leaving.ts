import { database } from '../database';
import { readSetting, writeSetting } from '../settings';
import type { Workspace } from '../sync/workspace';
import { endSignIn } from './openIdTokens';
import { noteSession } from './openSessions';

/** What a person wants to be left of a workspace on this device. */
export interface Leaving {
  /** `sign-out`: the workspace is remembered, to sign in again; `leave`: it is forgotten. */
  kind: 'sign-out' | 'leave';
  /** The cards stay as collections of this device alone. */
  keepsCopy: boolean;
  workspace: Workspace;
}

/** What is left to be done of a signing out; undefined for nothing. */
export function pendingLeaving(): Promise<Leaving | undefined> {
  return readSetting('leaving');
}

/**
 * Notes that this person signs out, and what is to stay: from here on nothing is read or sent, and a worker
 * that dies knows what to go on with. Nothing is removed yet ({@link finishLeaving}).
 *
 * @returns what is to be done; undefined where this device takes part in no workspace.
 */
export function beginLeaving(
  wish: Pick<Leaving, 'kind' | 'keepsCopy'>,
): Promise<Leaving | undefined> {
  return database.transaction('rw', database.settings, async () => {
    const workspace = await readSetting('workspace');
    if (!workspace) return undefined;
    const leaving: Leaving = { ...wish, workspace };
    await writeSetting('workspace', { ...workspace, isSignedOut: true });
    await writeSetting('leaving', leaving);
    await noteSession(workspace.address, true);
    await endSignIn(workspace.openId);
    return leaving;
  });
}
