import { cardOfHref, pageOfCard } from './cardHref';
import type { CardId } from './ids';

/** What a text's own readers are shown of its links to cards. */
export interface CardLinks {
  isGone(card: CardId): boolean;
  /** Stands behind the words that lead to a card that is gone. */
  goneHint: string;
}

/** Marks a link to a card, so that a page can open it in place: its id. */
export const CARD_LINK = 'data-card';

function unwrap(link: Element): void {
  link.replaceWith(...link.childNodes);
}

function showGone(link: Element, hint: string): void {
  const words = document.createElement('span');
  words.append(...link.childNodes, ` ${hint}`);
  link.replaceWith(words);
}

/** Leaves of links to cards their words: nobody outside the team can open them. */
export function dropCardLinks(root: ParentNode): void {
  for (const link of root.querySelectorAll('a[href^="card:" i]')) unwrap(link);
}

/** Has links to cards lead to the cards' pages; those of cards that are gone say so. */
export function keepCardLinks(root: ParentNode, { isGone, goneHint }: CardLinks): void {
  for (const link of root.querySelectorAll('a[href^="card:" i]')) {
    const card = cardOfHref(link.getAttribute('href') ?? '');
    if (card === null) unwrap(link);
    else if (isGone(card)) showGone(link, goneHint);
    else {
      link.setAttribute('href', pageOfCard(card));
      link.setAttribute(CARD_LINK, card);
    }
  }
}
