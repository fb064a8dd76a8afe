import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext } from 'react';
import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import {
  allCollections,
  allMembers,
  cardsById,
  countCards,
  recentlyUpdatedCards,
} from '@/storage/cards';
import { readSetting } from '@/storage/settings';
import type { Directory } from './card/rows';

/** The people and collections, read once for the whole panel. */
export const DirectoryContext = createContext<Directory | undefined>(undefined);

/** The people and collections of the replica; undefined until read. */
export function useDirectory(): Directory | undefined {
  return useContext(DirectoryContext);
}

/** What {@link useDirectory} gives, kept up to date; for the top of the panel. */
export function useLiveDirectory(): Directory | undefined {
  return useLiveQuery(async () => {
    const [collections, members] = await Promise.all([allCollections(), allMembers()]);
    return {
      collections: new Map(collections.map((collection) => [collection.id, collection])),
      members: new Map(members.map((member) => [member.id, member])),
    };
  });
}

/** A card, kept up to date; undefined until read, null where it is gone. */
export function useCard(id: CardId): Card | null | undefined {
  const found = useLiveQuery(async () => {
    const [card] = await cardsById([id]);
    return { id, card: card ?? null };
  }, [id]);
  // The last answer stays until the next one is there, and it is of another card.
  return found?.id === id ? found.card : undefined;
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

/** The language that answers are wanted in where no ticket decides it; undefined where none was set. */
export function useAnswerLanguage(): string | undefined {
  return useLiveQuery(() => readSetting('answer-language'));
}
