import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { CardId } from '@/cards/ids';
import { CardList, type ListKind } from '@/components/card/CardList';
import type { CardHit } from '@/messaging/ranker';
import { changeFavourite } from '../browse/favouriteActions';
import { insertCard } from '../insert/insertCard';
import { markPainted } from '../paintMarks';
import { insertTarget, panel } from '../store';
import { decideOn } from '../sync/decidingView';
import { useShown } from '../ticket/shown';
import { useConflictIds, useDirectory, useFavouriteIds } from '../useReplica';
import { callCardBack, copyCard, dismissCard, openCard } from './cardActions';
import { rowsOf } from './rows';

interface HitListProps {
  kind: ListKind;
  hits: readonly CardHit[];
  /** What the list is narrowed to, beside its name. */
  note?: string | undefined;
}

/** Ranked cards with what the replica knows of them. */
export function HitList({ kind, hits, note }: HitListProps) {
  const target = useShown((state) => insertTarget(state.page));
  const leftCard = useStore(panel, (state) => state.leftCard);
  const isBusy = useStore(panel, (state) => state.isBusy);
  const favourites = useFavouriteIds();
  const conflicts = useConflictIds();
  const directory = useDirectory();
  const isReady = directory !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies(hits): other cards are painted anew.
  useEffect(() => {
    if (isReady && kind === 'suggested') markPainted('sidecard.suggestions-painted');
  }, [isReady, kind, hits]);
  if (!directory) return null;
  const now = Date.now();
  const langOf = (id: CardId) => hits.find((hit) => hit.id === id)?.wanted;
  return (
    <CardList
      kind={kind}
      rows={rowsOf(hits, directory, now)}
      now={now}
      target={target}
      isBusy={isBusy}
      leftCard={leftCard}
      note={note}
      favourites={favourites}
      conflicts={conflicts}
      onInsert={(id) => void insertCard(id, langOf(id))}
      onCopy={(id) => void copyCard(id, langOf(id))}
      onOpen={(id) => openCard(id, langOf(id), kind)}
      onDismiss={(id) => void dismissCard(id)}
      onCallBack={(id) => void callCardBack(id)}
      onDecide={(id) => void decideOn(id, null)}
      onFavourite={(id, isFavourite) => void changeFavourite(id, isFavourite, kind)}
    />
  );
}
