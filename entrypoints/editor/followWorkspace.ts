import { type Following, followTeam } from '@/messaging/followTeam';
import { isMoreWaiting, type WaitingChanges } from '@/storage/sync/waitingChanges';
import { watchOutbox, watchWorkspace } from '@/storage/watch';

/** Has what is written here go to the team at once, where this device takes part in a workspace. */
export function followWorkspace(): void {
  let following: Following | undefined;
  let waiting: WaitingChanges | null = null;
  watchWorkspace().subscribe((workspace) => {
    following?.end();
    following = workspace ? followTeam(() => undefined) : undefined;
  });
  watchOutbox().subscribe((now) => {
    const isMore = isMoreWaiting(waiting, now);
    waiting = now;
    if (isMore) following?.tell('changed');
  });
}
