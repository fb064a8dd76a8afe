import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { cardsById } from '@/storage/cards';
import { localVersions, mergedVersions, type ShownVersion } from '@/storage/history/cardHistory';
import { useFurther } from './useFurther';

/** A card with the versions of it on this device, kept up to date; null where it is gone. */
export function useCardWithVersions(
  id: CardId,
): { card: Card; versions: ShownVersion[] } | null | undefined {
  const found = useLiveQuery(async () => {
    const [[card], versions] = await Promise.all([cardsById([id]), localVersions(id)]);
    return { id, standing: card ? { card, versions } : null };
  }, [id]);
  // The last answer stays until the next one is there, and it is of another card.
  return found?.id === id ? found.standing : undefined;
}

/** All versions of a card that can be had, the newest first, and how the team's part of them stands. */
export function useHistory(card: Card, local: readonly ShownVersion[]) {
  const { versions, view, read } = useFurther(card);
  const merged = useMemo(() => mergedVersions(versions, local), [versions, local]);
  return { versions: merged, further: view, read };
}
