import { liveQuery, type Observable } from 'dexie';
import type { CardId } from '@/cards/ids';
import { cardChangesSeq } from './changeLog';
import { database } from './database';
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

/** When the newest change was made that the server is to be told, ISO 8601; undefined for none. */
export function watchOutbox(): Observable<string | undefined> {
  return liveQuery(async () => {
    const waiting = await database.outbox.where('state.kind').equals('waiting').sortBy('changedAt');
    return waiting.at(-1)?.changedAt;
  });
}

/** The slugs of the collections that are shared, told again whenever that changes. */
export function watchSharedSlugs(): Observable<string[]> {
  return liveQuery(async () => {
    const collections = await database.collections.toArray();
    return collections.flatMap(({ slug }) => slug ?? []);
  });
}
