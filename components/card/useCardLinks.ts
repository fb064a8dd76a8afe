import { useEffect, useRef } from 'react';

/** A link to a card in what `cards/linkedCardsHtml` made, which names the card. */
const LINK = 'a[data-card]';

/**
 * Opens cards in place whose links are pressed within an element, as its own pages do with links of the web; with
 * a key that asks for another tab the browser opens their pages.
 *
 * @returns what the element is to be known by.
 */
export function useCardLinks<Holder extends HTMLElement>(onOpen: (card: string) => void) {
  const holder = useRef<Holder>(null);
  const open = useRef(onOpen);
  open.current = onOpen;
  useEffect(() => {
    const element = holder.current;
    const press = (event: MouseEvent) => {
      const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
      const link = event.target instanceof Element ? event.target.closest(LINK) : null;
      const card = link?.getAttribute('data-card');
      if (!card || isElsewhere) return;
      event.preventDefault();
      open.current(card);
    };
    element?.addEventListener('click', press);
    return () => element?.removeEventListener('click', press);
  }, []);
  return holder;
}
