import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import type { Card } from '@/cards/card';
import type { CollectionId } from '@/cards/ids';
import type { Order } from '@/components/browse/CollectionTools';
import {
  archivedCards,
  cardsById,
  cardsOfCollection,
  countArchivedCards,
  countCardsOfCollection,
  publishedCounts,
} from '@/storage/cards';
import { favouriteIds } from '@/storage/favourites';

/** The cards kept at hand that are not archived, the newest favourite first; undefined until read. */
export function useFavouriteCards(): Card[] | undefined {
  return useLiveQuery(async () => {
    const cards = await cardsById(await favouriteIds());
    return cards.filter((card): card is Card => card !== undefined && card.status !== 'archived');
  });
}

/** How many published cards each collection has; undefined until read. */
export function usePublishedCounts(): ReadonlyMap<CollectionId, number> | undefined {
  return useLiveQuery(publishedCounts);
}

export function useArchivedCount(): number | undefined {
  return useLiveQuery(countArchivedCards);
}

/** The archived cards, the one changed last first; undefined until read. */
export function useArchivedCards(): Card[] | undefined {
  return useLiveQuery(archivedCards);
}

/** The cards of a collection in an order. */
export interface CollectionCards {
  cards: Card[];
  /** Archived ones too. */
  total: number;
}

/** The cards of a collection, kept up to date; undefined until read in this order. */
export function useCollectionCards(id: CollectionId, order: Order): CollectionCards | undefined {
  const found = useLiveQuery(async () => {
    const [cards, total] = await Promise.all([
      cardsOfCollection(id, order, i18n.t('locale')),
      countCardsOfCollection(id),
    ]);
    return { id, order, cards, total };
  }, [id, order]);
  // The last answer stays until the next one is there, and it is of another collection or order.
  return found?.id === id && found.order === order ? found : undefined;
}
