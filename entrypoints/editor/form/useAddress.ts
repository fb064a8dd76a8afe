import { useEffect } from 'react';
import type { KeptState } from '@/editing/draftKeeper';
import { nameRoute } from '../store';
import type { FullForm } from './fullForm';

/** Has the tab's address name what is to be shown once it is loaded again: the draft while there is one, else its card. */
export function useAddress(
  { id, base, details }: FullForm['draft'],
  isChanged: boolean,
  kept: KeptState,
): void {
  const card = base?.card;
  const { template } = details;
  useEffect(() => {
    if (!isChanged) nameRoute(card ? { kind: 'card', id: card } : { kind: 'new', template });
    // Not before it is in storage: nobody could load it.
    else if (kept !== 'waiting') nameRoute({ kind: 'draft', id });
  }, [id, card, template, isChanged, kept]);
}
