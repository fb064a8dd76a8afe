import { browser } from 'wxt/browser';
import { answerRequests } from '@/messaging/receive';
import { StorageFullError } from '@/storage/storageFull';
import { pendingLeaving } from '@/storage/workspace/leaving';
import { endedSignIns } from '@/storage/workspace/openIdTokens';
import { openSessions } from '@/storage/workspace/openSessions';
import { join } from './joining';
import { goOnLeaving, leave } from './leaving';
import { isOwnPage } from './ownPage';

/** Goes on with a signing out that a worker began which is dead, or that the server was not told of. */
async function goOn(): Promise<void> {
  try {
    const untold = [...(await openSessions()), ...(await endedSignIns())];
    const isPending = (await pendingLeaving()) !== undefined || untold.length > 0;
    if (isPending) await goOnLeaving();
  } catch (error) {
    // Without room for the copy nothing was removed: it is tried again when there may be some.
    if (!(error instanceof StorageFullError)) throw error;
  }
}

/** Joins and leaves the team's workspace for the settings page. */
export function answerWorkspace(): void {
  answerRequests({
    'workspace.join': (asked, sender) => (isOwnPage(sender) ? join(asked) : undefined),
    'workspace.leave': (wish, sender) => (isOwnPage(sender) ? leave(wish) : undefined),
  });
  browser.alarms.onAlarm.addListener(goOn);
  self.addEventListener('online', () => void goOn());
  void goOn();
}
