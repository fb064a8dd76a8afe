import type { CardId } from '@/cards/ids';
import { database } from './database';
import { whileThereIsRoom } from './storageFull';

/**
 * Keeps a card at hand for this person, or no longer.
 *
 * @param now ms since the epoch.
 * @throws StorageFullError where there is no more room.
 */
export async function setFavourite(card: CardId, isFavourite: boolean, now: number): Promise<void> {
  const at = new Date(now).toISOString();
  await whileThereIsRoom<unknown>(() =>
    isFavourite ? database.favourites.put({ card, at }) : database.favourites.delete(card),
  );
}

/** The cards kept at hand, the newest favourite first. */
export async function favouriteIds(): Promise<CardId[]> {
  const favourites = await database.favourites.orderBy('at').reverse().toArray();
  return favourites.map(({ card }) => card);
}
