import { liveQuery, type Observable } from 'dexie';
import type { Draft } from '@/cards/draft';
import type { CaptureId } from '@/cards/ids';
import { type Capture, database } from './database';
import { whileThereIsRoom } from './storageFull';

/**
 * Keeps what is known of a highlight before its page is asked for more.
 *
 * @throws StorageFullError
 */
export async function addCapture(capture: Capture): Promise<void> {
  await whileThereIsRoom(() => database.captures.add(capture));
}

/** Adds what the page gave, unless a panel has taken the highlight as it was. */
export async function completeCapture(
  id: CaptureId,
  found: Partial<Pick<Capture, 'text' | 'html' | 'pageTitle' | 'pageUrl'>>,
): Promise<void> {
  await database.captures.update(id, { ...found, state: 'read' });
}

/** The highlights that wait for a panel, oldest first; told again whenever that changes. */
export function watchCaptures(): Observable<Capture[]> {
  return liveQuery(() => database.captures.orderBy('at').toArray());
}

/**
 * Puts a draft in the place of its highlight, in one transaction: it is never in both, nor in
 * neither. False where another panel was faster.
 *
 * @throws StorageFullError
 */
export function turnIntoDraft(id: CaptureId, draft: Draft): Promise<boolean> {
  const { captures, drafts } = database;
  return whileThereIsRoom(() =>
    database.transaction('rw', captures, drafts, async () => {
      if (!(await captures.get(id))) return false;
      await captures.delete(id);
      await drafts.put(draft);
      return true;
    }),
  );
}

/** Throws a highlight away that holds nothing. False where another panel was faster. */
export function dropCapture(id: CaptureId): Promise<boolean> {
  return database.transaction('rw', database.captures, async () => {
    const isThere = (await database.captures.get(id)) !== undefined;
    await database.captures.delete(id);
    return isThere;
  });
}
