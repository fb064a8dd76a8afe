import { database } from '../database';

/** What the server is to be told. */
export interface WaitingChanges {
  count: number;
  /** When the newest of them was made; ISO 8601. */
  newest: string;
}

/** What the server is to be told now; null for nothing. */
export function waitingChanges(): Promise<WaitingChanges | null> {
  const { outbox } = database;
  return database.transaction('r', outbox, async () => {
    const count = await outbox.where('state.kind').equals('waiting').count();
    // From the newest on: after an import thousands wait.
    const row = await outbox
      .orderBy('changedAt')
      .reverse()
      .filter(({ state }) => state.kind === 'waiting')
      .first();
    return row ? { count, newest: row.changedAt } : null;
  });
}

/** Whether something waits that did not before: a change that is sent, or was, is no news. */
export function isMoreWaiting(before: WaitingChanges | null, now: WaitingChanges | null): boolean {
  if (!now) return false;
  return !before || now.count > before.count || now.newest !== before.newest;
}
