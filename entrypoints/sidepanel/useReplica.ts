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
import { readSetting } from '@/storage/device';
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
  const key = ids.join();
  const found = useLiveQuery(async () => {
    const cards = await cardsById(ids);
    const byId = new Map(cards.flatMap((card) => (card ? [[card.id, card] as const] : [])));
    return { key, byId };
  }, [key]);
  // The last answer stays until the next one is there, and it is of other cards.
  return found?.key === key ? found.byId : undefined;
}

export function useCardCount(): number | undefined {
  return useLiveQuery(countCards);
}

export function useRecentCards(limit: number): Card[] | undefined {
  return useLiveQuery(() => recentlyUpdatedCards(limit), [limit]);
}

/** The name that answers are signed with; undefined until it was given. */
export function useAgentName(): string | undefined {
  return useLiveQuery(() => readSetting('agent-name'));
}
