import { DOCUMENT_SCHEMA } from '@/cards/card';
import type { MemberId } from '@/cards/ids';
import { database } from '../database';
import { readSetting, writeSetting } from '../settings';
import { whileThereIsRoom } from '../storageFull';
import { isSameWorkspace, type Workspace } from '../sync/workspace';
import { type KeptTokens, openIdTokens } from './openIdTokens';
import { noteSession } from './openSessions';

/** A sign-in that led into a workspace. */
export interface Joining {
  workspace: Workspace;
  /** Who the account is among the members. */
  me: MemberId;
  /** What the team calls them; null where it does not say. */
  name: string | null;
  roles: readonly string[];
  /** Of a sign-in by the team's service; null where it was by a password. */
  tokens: KeptTokens | null;
}

/** Whether this device can take part in a workspace: it takes part in one at a time, as one account. */
export async function mayJoin(workspace: Workspace): Promise<boolean> {
  const standing = await readSetting('workspace');
  return !standing || isSameWorkspace(standing, workspace);
}

/** Within a transaction: who this person is from now on. What they wrote before stays theirs by their old id. */
async function becomeMember({ me, name }: Joining): Promise<void> {
  const before = await readSetting('me');
  if (before !== undefined && before !== me) await writeSetting('me-alone', before);
  await writeSetting('me', me);
  if (name === null) return;
  if (!(await readSetting('agent-name'))?.trim()) await writeSetting('agent-name', name);
  if (!(await database.members.get(me))) {
    await database.members.put({ id: me, schema: DOCUMENT_SCHEMA, name });
  }
}

/**
 * Has this device take part in a workspace, or again after its sign-in has ended, in one transaction.
 *
 * @returns `other-workspace` where it takes part in another, or as another account: nothing is changed.
 * @throws StorageFullError where there is no more room.
 */
export function joinWorkspace(joining: Joining): Promise<'joined' | 'other-workspace'> {
  const { members, settings } = database;
  return whileThereIsRoom(() =>
    database.transaction('rw', members, settings, async () => {
      if (!(await mayJoin(joining.workspace))) return 'other-workspace';
      await becomeMember(joining);
      const { isSignedOut: _, ...workspace } = joining.workspace;
      await writeSetting('workspace', workspace);
      await writeSetting('roles', [...joining.roles].sort());
      if (joining.tokens) await openIdTokens.write(joining.tokens);
      else await openIdTokens.forget();
      // Whatever stood in the way was of before.
      await settings.bulkDelete(['sync-failure', 'leaving']);
      await noteSession(workspace.address, false);
      return 'joined';
    }),
  );
}
