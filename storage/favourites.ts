import type { CardId } from '@/cards/ids';
import { database } from './database';

/** Keeps a card at hand for this person, or no longer. @param now ms since the epoch. */
export async function setFavourite(card: CardId, isFavourite: boolean, now: number): Promise<void> {
  if (isFavourite) await database.favourites.put({ card, at: new Date(now).toISOString() });
  else await database.favourites.delete(card);
}

/** The cards kept at hand, the newest favourite first. */
export async function favouriteIds(): Promise<CardId[]> {
  const favourites = await database.favourites.orderBy('at').reverse().toArray();
  return favourites.map(({ card }) => card);
}
