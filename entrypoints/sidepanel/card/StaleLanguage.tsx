import { useMemo } from 'react';
import type { Card } from '@/cards/card';
import { staleParagraphs } from '@/cards/translations';
import { StaleSign } from '@/components/card/StaleSign';

/** Says of a translation that it is older than its source; nothing where it is not, or where nobody knows. */
export function StaleLanguage({ card, lang }: { card: Card; lang: string }) {
  const count = useMemo(() => staleParagraphs(card, lang).length, [card, lang]);
  return count > 0 && <StaleSign count={count} sourceLang={card.sourceLang} />;
}
