import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { CardId } from '@/cards/ids';
import { CardList } from '@/components/CardList';
import type { CardHit } from '@/messaging/ranker';
import { copyCard, dismissCard } from './cardActions';
import { insertCard } from './insertCard';
import { markPainted } from './paintMarks';
import { rowsOf } from './rows';
import { insertTarget, panel } from './store';
import { useDirectory } from './useReplica';

interface HitListProps {
  kind: 'suggested' | 'results' | 'recent';
  hits: readonly CardHit[];
}

/** Ranked cards with what the replica knows of them. */
export function HitList({ kind, hits }: HitListProps) {
  const target = useStore(panel, (state) => insertTarget(state.page));
  const leftCard = useStore(panel, (state) => state.leftCard);
  const isBusy = useStore(panel, (state) => state.isBusy);
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
      onInsert={(id) => void insertCard(id, langOf(id))}
      onCopy={(id) => void copyCard(id, langOf(id))}
      onOpen={(id) => panel.setState({ openCard: { id, lang: langOf(id) }, leftCard: null })}
      onDismiss={(id) => void dismissCard(id)}
    />
  );
}
