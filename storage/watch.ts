import { liveQuery, type Observable } from 'dexie';
import type { CardId } from '@/cards/ids';
import { database } from './database';

/** The `seq` of the newest card change, told again whenever any context changes a card. */
export function watchCardChanges(): Observable<number> {
  return liveQuery(async () => (await database.cardChanges.orderBy('seq').last())?.seq ?? 0);
}

/** The cards sent away from a ticket, told again whenever that changes. */
export function watchDismissals(ticketKey: string): Observable<CardId[]> {
  return liveQuery(async () => {
    const dismissals = await database.dismissals.where({ ticketKey }).toArray();
    return dismissals.map(({ card }) => card);
  });
}
