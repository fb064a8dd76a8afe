import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { i18n } from '#i18n';
import { waitingMessages } from '@/ranking/query';
import { watchCardChanges, watchDismissals } from '@/storage/watch';
import { ranker } from './ranker';
import { panel, ticketOf } from './store';

function showFailure(error: unknown) {
  const reason = error instanceof Error ? error.message : String(error);
  panel.getState().showStatus({ text: i18n.t('status.failed', [reason]), tone: 'problem' });
}

/** Changes whenever a card changes, in whichever context. */
function useCardsRevision(): number {
  const [revision, setRevision] = useState(0);
  useEffect(() => {
    const subscription = watchCardChanges().subscribe({ next: setRevision, error: showFailure });
    return () => subscription.unsubscribe();
  }, []);
  return revision;
}

/** Changes whenever a card is sent away from the ticket, or called back. */
function useDismissals(ticketKey: string | undefined): string {
  const [dismissed, setDismissed] = useState('');
  useEffect(() => {
    if (!ticketKey) return;
    const subscription = watchDismissals(ticketKey).subscribe({
      next: (ids) => setDismissed(ids.join()),
      error: showFailure,
    });
    return () => subscription.unsubscribe();
  }, [ticketKey]);
  return dismissed;
}

/** Keeps the suggestions and the search results of the store true to the ticket, the words and the cards. */
export function useRanking(): void {
  const page = useStore(panel, (state) => state.page);
  const searchText = useStore(panel, (state) => state.searchText);
  const revision = useCardsRevision();
  const ticket = ticketOf(page);
  const dismissed = useDismissals(ticket?.key);

  // biome-ignore lint/correctness/useExhaustiveDependencies(revision): a changed card ranks anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies(dismissed): so does one sent away.
  useEffect(() => {
    if (!ticket) return;
    let isCurrent = true;
    ranker.suggest(ticket).then((hits) => {
      if (isCurrent) panel.setState({ suggestions: { ticketKey: ticket.key, hits } });
    }, showFailure);
    return () => {
      isCurrent = false;
    };
  }, [ticket, revision, dismissed]);

  // biome-ignore lint/correctness/useExhaustiveDependencies(revision): a changed card is found anew.
  useEffect(() => {
    const text = searchText.trim();
    if (text === '') {
      panel.setState({ results: null });
      return;
    }
    let isCurrent = true;
    ranker.search(text).then((hits) => {
      if (isCurrent) panel.setState({ results: { text, hits } });
    }, showFailure);
    return () => {
      isCurrent = false;
    };
  }, [searchText, revision]);
}

/** How many customer messages wait for an answer. */
export function waitingCount(ticket: Parameters<typeof waitingMessages>[0]): number {
  return waitingMessages(ticket).length;
}
