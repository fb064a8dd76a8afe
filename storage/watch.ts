import { liveQuery, type Observable } from 'dexie';
import type { CardId } from '@/cards/ids';
import { cardChangesSeq } from './changeLog';
import { database } from './database';
import { type WaitingChanges, waitingChanges } from './sync/waitingChanges';
import { currentWorkspace, type Workspace } from './sync/workspace';

/** The `seq` of the newest card change, told again whenever any context changes a card. */
export function watchCardChanges(): Observable<number> {
  return liveQuery(cardChangesSeq);
}

/** The cards sent away from a ticket, told again whenever that changes. */
export function watchDismissals(ticketKey: string): Observable<CardId[]> {
  return liveQuery(async () => {
    const dismissals = await database.dismissals.where({ ticketKey }).toArray();
    return dismissals.map(({ card }) => card);
  });
}

/** Where the team's workspace is, told again whenever that changes; undefined for a device without one. */
export function watchWorkspace(): Observable<Workspace | undefined> {
  return liveQuery(currentWorkspace);
}

/** What the server is to be told, told again whenever anything of it moves on; null for nothing. */
export function watchOutbox(): Observable<WaitingChanges | null> {
  return liveQuery(waitingChanges);
}

/** The slugs of the collections that are shared, told again whenever that changes. */
export function watchSharedSlugs(): Observable<string[]> {
  return liveQuery(async () => {
    const collections = await database.collections.toArray();
    return collections.flatMap(({ slug }) => slug ?? []);
  });
}
