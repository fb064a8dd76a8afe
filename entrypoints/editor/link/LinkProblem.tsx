import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { CardId } from '@/cards/ids';
import { Button } from '@/components/Button';
import heard from '@/components/heard.module.css';
import { Notice } from '@/components/Notice';
import { LINK_PROBLEM } from '@/messaging/cardPage';
import { SYNC_PORT, type SyncMessage } from '@/messaging/syncPort';
import { cardsById } from '@/storage/cards';
import { whyMissing } from '@/storage/missingCard';
import { page, told } from '../store';

const REASONS = {
  unknown: 'history.link.unknown',
  'signed-out': 'history.link.signedOut',
  syncing: 'history.link.syncing',
  offline: 'history.link.offline',
} as const;

/** Has the team's cards read now: whoever was sent a link has it before the next look at the server. */
function useLookForIt(): void {
  useEffect(() => {
    const port = browser.runtime.connect({ name: SYNC_PORT });
    port.postMessage({ kind: 'try-now', slugs: [] } satisfies SyncMessage);
    return () => port.disconnect();
  }, []);
}

/** The page of a card that is not on this device: why that may be, and what to do; the card once it arrives. */
export function LinkProblem({ id }: { id: CardId }) {
  useLookForIt();
  const found = useLiveQuery(async () => {
    const [[card], reason] = await Promise.all([cardsById([id]), whyMissing()]);
    return { isThere: card !== undefined, reason };
  }, [id]);
  const isThere = found?.isThere === true;
  useEffect(() => {
    // Another object, by which the page reads the card anew.
    if (isThere) page.setState(({ route }) => ({ route: route && { ...route } }));
  }, [isThere]);
  if (!found || isThere) return null;
  const isOther = new URLSearchParams(location.search).get(LINK_PROBLEM) === 'other-workspace';
  const hint = i18n.t(isOther ? 'history.link.otherWorkspace' : REASONS[found.reason]);
  return (
    <>
      <h1 className={heard.heard}>{i18n.t('editor.page')}</h1>
      <Notice title={i18n.t('history.link.title')} hint={hint}>
        {!isOther && found.reason === 'signed-out' && (
          <Button onClick={() => void told(() => browser.runtime.openOptionsPage())}>
            {i18n.t('history.link.settings')}
          </Button>
        )}
      </Notice>
    </>
  );
}
