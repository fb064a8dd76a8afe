import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext, useMemo } from 'react';
import type { CardId } from '@/cards/ids';
import type { FlagKind } from '@/components/flag/flagWords';
import type { FlagDocument } from '@/documents/kinds/questions';
import { openFlags } from '@/storage/flags';

const NONE: readonly FlagDocument[] = [];

/** The open flags, read once for the whole panel. */
export const FlagsContext = createContext<readonly FlagDocument[]>(NONE);

/** The open flags of the cards of this device, the newest first; none until read. */
export function useOpenFlags(): readonly FlagDocument[] {
  return useContext(FlagsContext);
}

/** What {@link useOpenFlags} gives, kept up to date; for the top of the panel. */
export function useLiveFlags(): readonly FlagDocument[] {
  return useLiveQuery(openFlags, [], NONE);
}

/** Of the cards that somebody flagged, of what kinds the flags are. */
export function useFlagKinds(): ReadonlyMap<CardId, readonly FlagKind[]> {
  const flags = useOpenFlags();
  return useMemo(() => {
    const byCard = Map.groupBy(flags, ({ card }) => card);
    return new Map([...byCard].map(([card, each]) => [card, each.map(({ kind }) => kind)]));
  }, [flags]);
}
