import type { Page } from '@playwright/test';
import type { Card } from '../../../cards/card.ts';
import type { Setting } from '../../../storage/database.ts';
import type { PendingEvent } from '../../../storage/learning/rows.ts';
import type { ConflictRow, FeedRow, OutboxRow } from '../../../storage/sync/rows.ts';

interface Rows {
  cards: Card;
  feeds: FeedRow;
  outbox: OutboxRow;
  conflicts: ConflictRow;
  settings: Setting;
  pendingEvents: PendingEvent;
}

/** All rows of a table of the replica, as they lie there. */
export function readTable<Name extends keyof Rows>(panel: Page, name: Name): Promise<Rows[Name][]> {
  return panel.evaluate(async (table) => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('sidecard'));
    const rows = await settled(database.transaction(table).objectStore(table).getAll());
    database.close();
    return rows;
  }, name);
}

/** Lets ten minutes pass for what the feeds remember. */
export function letTenMinutesPass(panel: Page): Promise<void> {
  return panel.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const earlier = (at: string | null) =>
      at && new Date(Date.parse(at) - 10 * 60_000).toISOString();
    const database = await settled(indexedDB.open('sidecard'));
    const store = database.transaction('feeds', 'readwrite').objectStore('feeds');
    for (const feed of await settled(store.getAll())) {
      const { failure, forbiddenSince, inStepAt } = feed;
      await settled(
        store.put({
          ...feed,
          ...{ inStepAt: earlier(inStepAt), forbiddenSince: earlier(forbiddenSince) },
          failure: failure && { ...failure, until: earlier(failure.until) },
        }),
      );
    }
    database.close();
  });
}
