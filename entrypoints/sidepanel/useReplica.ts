import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext } from 'react';
import type { Card } from '@/cards/card';
import type { BindingsByCollection } from '@/cards/collectionBinding';
import type { CardId } from '@/cards/ids';
import type { BrokenLinks } from '@/cards/trust';
import { cardsById, hasCards, recentlyUpdatedCards } from '@/storage/cards';
import { type Directory, readDirectory } from '@/storage/directory';
import { favouriteIds } from '@/storage/favourites';
import { brokenLinksOf } from '@/storage/review/brokenLinks';
import { readSetting } from '@/storage/settings';
import { conflictKeys } from '@/storage/sync/conflictKeys';

/** The people and collections, read once for the whole panel. */
export const DirectoryContext = createContext<Directory | undefined>(undefined);

/** The people and collections of the replica; undefined until read. */
export function useDirectory(): Directory | undefined {
  return useContext(DirectoryContext);
}

/** What {@link useDirectory} gives, kept up to date; for the top of the panel. */
export function useLiveDirectory(): Directory | undefined {
  return useLiveQuery(readDirectory);
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

const NONE_BROKEN: BrokenLinks = new Map();

/** Of the cards that some cards link to those that are archived or gone; none until read. */
export function useBrokenLinks(cards: readonly Card[]): BrokenLinks {
  return useLiveQuery(() => brokenLinksOf(cards), [cards], NONE_BROKEN);
}

/** The cards kept at hand, read once for the whole panel. */
export const FavouritesContext = createContext<ReadonlySet<CardId>>(new Set());

/** The cards kept at hand; empty until read. */
export function useFavouriteIds(): ReadonlySet<CardId> {
  return useContext(FavouritesContext);
}

/** What {@link useFavouriteIds} gives, kept up to date; for the top of the panel. */
export function useLiveFavouriteIds(): ReadonlySet<CardId> {
  return useLiveQuery(async () => new Set(await favouriteIds()), [], new Set<CardId>());
}

/** The cards of which there are two versions, read once for the whole panel. */
export const ConflictsContext = createContext<ReadonlySet<string>>(new Set());

/** The ids of the cards of which there are two versions; empty until read. */
export function useConflictIds(): ReadonlySet<string> {
  return useContext(ConflictsContext);
}

/** What {@link useConflictIds} gives, kept up to date; for the top of the panel. */
export function useLiveConflictIds(): ReadonlySet<string> {
  return useLiveQuery(
    async () => new Set((await conflictKeys()).map(({ id }) => id)),
    [],
    new Set<string>(),
  );
}

/** Whether there is any card; undefined until read. */
export function useHasCards(): boolean | undefined {
  return useLiveQuery(hasCards);
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

/** For which help desks and brands collections are; undefined where each is for all. */
export function useCollectionBindings(): BindingsByCollection | undefined {
  return useLiveQuery(() => readSetting('collection-bindings'));
}
