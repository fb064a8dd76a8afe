import { useLiveQuery } from 'dexie-react-hooks';
import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import {
  allCollections,
  allMembers,
  cardsById,
  countCards,
  recentlyUpdatedCards,
} from '@/storage/cards';
import type { Directory } from './rows';

/** The people and collections of the replica; undefined until read. */
export function useDirectory(): Directory | undefined {
  return useLiveQuery(async () => {
    const [collections, members] = await Promise.all([allCollections(), allMembers()]);
    return {
      collections: new Map(collections.map((collection) => [collection.id, collection])),
      members: new Map(members.map((member) => [member.id, member])),
    };
  });
}

/** These cards by id, kept up to date; undefined until read. */
export function useCards(ids: readonly CardId[]): ReadonlyMap<CardId, Card> | undefined {
  return useLiveQuery(async () => {
    const cards = await cardsById(ids);
    return new Map(cards.flatMap((card) => (card ? [[card.id, card] as const] : [])));
  }, [ids.join()]);
}

export function useCardCount(): number | undefined {
  return useLiveQuery(countCards);
}

export function useRecentCards(limit: number): Card[] | undefined {
  return useLiveQuery(() => recentlyUpdatedCards(limit), [limit]);
}
