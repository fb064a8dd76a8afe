import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { CardId } from '@/cards/ids';
import { CardList, type ListKind } from '@/components/card/CardList';
import type { CardHit } from '@/messaging/ranker';
import { changeFavourite } from '../browse/favouriteActions';
import { startFlag } from '../flag/flagActions';
import { useFlagKinds } from '../flag/useFlags';
import { insertCard } from '../insert/insertCard';
import { useFindings } from '../insert/insertGuard';
import { markPainted } from '../paintMarks';
import { insertTarget, panel } from '../store';
import { decideOn } from '../sync/decidingView';
import { useShown } from '../ticket/shown';
import { useBrokenLinks, useConflictIds, useDirectory, useFavouriteIds } from '../useReplica';
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
  const cards = useMemo(() => hits.map(({ card }) => card), [hits]);
  const links = useBrokenLinks(cards);
  const insertables = useMemo(
    () => hits.map(({ card, wanted }) => ({ card, lang: wanted })),
    [hits],
  );
  const findings = useFindings(insertables, target, links);
  const flags = useFlagKinds();
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
      rows={rowsOf(hits, directory, now, links)}
      now={now}
      target={target}
      isBusy={isBusy}
      leftCard={leftCard}
      note={note}
      favourites={favourites}
      conflicts={conflicts}
      flags={flags}
      findings={findings}
      onInsert={(id) => void insertCard(id, langOf(id))}
      onCopy={(id) => void copyCard(id, langOf(id))}
      onOpen={(id) => openCard(id, langOf(id), kind)}
      onDismiss={(id) => void dismissCard(id)}
      onCallBack={(id) => void callCardBack(id)}
      onDecide={(id) => void decideOn(id, null)}
      onFlag={(id) => void startFlag(id)}
      onFavourite={(id, isFavourite) => void changeFavourite(id, isFavourite, kind)}
    />
  );
}
