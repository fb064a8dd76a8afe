import { i18n } from '#i18n';
import { cardOfHref } from '@/cards/cardHref';
import type { CardLinks } from '@/cards/linkedCardsHtml';
import type { BrokenLinks } from '@/cards/trust';
import { panel } from '../store';

/** How a card's links to others are shown here. */
export function linksShown(broken: BrokenLinks): CardLinks {
  const isGone: CardLinks['isGone'] = (card) => broken.get(card)?.state === 'gone';
  return { isGone, goneHint: i18n.t('history.goneLink') };
}

/** Opens a card whose link was pressed in another's text. */
export function openLinkedCard(href: string): void {
  const id = cardOfHref(href);
  if (id) panel.setState({ openCard: { id, lang: undefined } });
}
