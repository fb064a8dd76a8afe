import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { Card } from '@/cards/card';
import type { ListKind } from '@/components/card/CardList';
import { MoreButton } from '@/components/MoreButton';
import { HitList } from '../card/HitList';
import { panel } from '../store';
import { useWantedLanguage } from '../ticket/useWantedLanguage';
import { listedHits } from './listedHits';

interface PagedCardsProps {
  kind: ListKind;
  cards: readonly Card[];
  /** How many are shown at once, and more at each press. */
  page: number;
}

/** A list that may be long, a page at a time; as far as the card that was opened last and left. */
export function PagedCards({ kind, cards, page }: PagedCardsProps) {
  const wanted = useWantedLanguage();
  const [shown, setShown] = useState(() => {
    const left = cards.findIndex(({ id }) => id === panel.getState().leftCard);
    return Math.ceil((left + 1) / page || 1) * page;
  });
  const hits = useMemo(() => listedHits(cards.slice(0, shown), wanted), [cards, shown, wanted]);
  const next = cards[shown];
  return (
    <>
      <HitList kind={kind} hits={hits} />
      {next && (
        <MoreButton
          label={i18n.t('browse.more')}
          onMore={() => {
            setShown(shown + page);
            panel.setState({ leftCard: next.id });
          }}
        />
      )}
    </>
  );
}
