import { useEffect, useState } from 'react';
import type { DraftId } from '@/cards/ids';
import { DraftKeeper, type KeptState } from './draftKeeper';
import { holdDraft } from './draftLock';

/**
 * The keeper of one form, which also says to other windows that the draft is open; and how what was typed
 * stands.
 *
 * @param told runs a write and tells a failure to the person.
 */
export function useDraftKeeper(
  id: DraftId,
  told: (write: () => Promise<void>) => Promise<void>,
): { keeper: DraftKeeper; kept: KeptState } {
  const [kept, setKept] = useState<KeptState>('untouched');
  const [keeper] = useState(() => new DraftKeeper({ told, onState: setKept }));
  useEffect(() => {
    const flush = () => void keeper.flush();
    const release = holdDraft(id);
    // The page may be closed at any moment, and is not told in any other way.
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      // Not before: whoever opens the draft next reads what was typed last.
      void keeper.flush().then(release);
    };
  }, [id, keeper]);
  return { keeper, kept };
}
