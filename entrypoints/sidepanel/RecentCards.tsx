import { useMemo } from 'react';
import type { CardId } from '@/cards/ids';
import { HitList } from './HitList';
import { listedHits } from './listedHits';
import { useRecentCards } from './useReplica';
import { useWantedLanguage } from './useWantedLanguage';

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
