import { useMemo } from 'react';
import type { CardId } from '@/cards/ids';
import { HitList } from '../card/HitList';
import { useWantedLanguage } from '../ticket/useWantedLanguage';
import { useRecentCards } from '../useReplica';
import { listedHits } from './listedHits';

const RECENT = 8;

/** What the team wrote last, for when no ticket tells what is needed; without what is listed already. */
export function RecentCards({ except }: { except: ReadonlySet<CardId> }) {
  const cards = useRecentCards(RECENT + except.size);
  const wanted = useWantedLanguage();
  const hits = useMemo(() => {
    const others = (cards ?? []).filter(({ id }) => !except.has(id)).slice(0, RECENT);
    return listedHits(others, wanted);
  }, [cards, except, wanted]);
  return hits.length > 0 ? <HitList kind="recent" hits={hits} /> : null;
}
