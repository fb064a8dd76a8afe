import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { RequestOf, ResponseOf } from '@/messaging/requests';
import { StorageFullError } from '@/storage/storageFull';
import { BackendFailure } from '@/storage/sync/backend';
import { CouchHttp } from '@/storage/sync/couch/couchHttp';
import { closeSession } from '@/storage/sync/couch/session';
import { currentWorkspace } from '@/storage/sync/workspace';
import { finishLeaving } from '@/storage/workspace/finishLeaving';
import { beginLeaving } from '@/storage/workspace/leaving';
import { endedSignIns, forgetSignIn, isLongEnded } from '@/storage/workspace/openIdTokens';
import { noteSession, openSessions } from '@/storage/workspace/openSessions';
import { OpenIdFailure } from '@/workspace/openid/openIdFailure';
import { revoke } from '@/workspace/openid/revoke';
import { originPattern } from '@/workspace/serverAddress';
import { sendToServer } from './sendToServer';

/** Ends the session at a server. @returns whether that could be done. */
export async function endSession(address: string): Promise<boolean> {
  try {
    await closeSession(new CouchHttp(address, sendToServer));
    return true;
  } catch (error) {
    if (!(error instanceof BackendFailure)) throw error;
    // Out of reach, now or for good: whoever noted the session as open tries again.
    return false;
  }
}

/** A server that this device has no more to do with need not be reached any longer. */
async function giveBackPermission(address: string): Promise<void> {
  if ((await currentWorkspace())?.address === address) return;
  try {
    await browser.permissions.remove({ origins: [originPattern(address)] });
  } catch {
    // One of the hosts that Sidecard always may reach: no browser tells which these are beforehand.
  }
}

/** Tells servers that this person signed out. @returns those that know by now. */
async function endOpenSessions(): Promise<string[]> {
  const ended: string[] = [];
  for (const address of await openSessions()) {
    if (await endSession(address)) ended.push(address);
  }
  for (const address of ended) await noteSession(address, false);
  return ended;
}

/** Tells sign-in services that this person signed out; one that cannot be reached is told later. */
async function endSignIns(): Promise<void> {
  for (const ended of await endedSignIns()) {
    try {
      await revoke(ended.service, ended.refresh);
    } catch (error) {
      if (!(error instanceof OpenIdFailure)) throw error;
      if (error.kind === 'unreachable' && !isLongEnded(ended, Date.now())) continue;
    }
    await forgetSignIn(ended);
  }
}

/**
 * Goes on with a signing out that was begun.
 *
 * @returns whether every server knows of it.
 * @throws StorageFullError where there is no room for the copy that was wanted.
 */
export async function goOnLeaving(): Promise<boolean> {
  // First, or a run that is under way would go on reading what is about to be removed.
  const ended = await endOpenSessions();
  await finishLeaving((name) => i18n.t('team.copyOf', [name]), Date.now());
  for (const address of ended) await giveBackPermission(address);
  await endSignIns();
  return (await openSessions()).length === 0;
}

/** Signs out, and takes the team's cards off this device. */
export async function leave(
  wish: RequestOf<'workspace.leave'>,
): Promise<ResponseOf<'workspace.leave'>> {
  try {
    await beginLeaving(wish);
    return { state: 'left', isSessionEnded: await goOnLeaving() };
  } catch (error) {
    if (error instanceof StorageFullError) return { state: 'no-room' };
    throw error;
  }
}
