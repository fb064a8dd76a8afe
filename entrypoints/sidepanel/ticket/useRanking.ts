import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { watchCardChanges, watchDismissals } from '@/storage/watch';
import { browseView } from '../browse/browseView';
import { FOUND_PAGE, foundCards } from '../find/foundCards';
import { RankerUnavailableError, ranker } from '../ranker';
import { panel, ticketOf } from '../store';
import { useAnswerLanguage } from '../useReplica';
import { useWantedLanguage } from './useWantedLanguage';

/** Every other failure of the ranker is one of the storage it reads. */
function showFailure(error: unknown) {
  const failure = error instanceof RankerUnavailableError ? 'ranker' : 'storage';
  panel.setState({ failure });
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
  const failure = useStore(panel, (state) => state.failure);
  const ticket = ticketOf(page);
  const chosen = useStore(panel, (state) => state.chosenLanguage) ?? undefined;
  const otherwise = useAnswerLanguage();
  const language = useWantedLanguage();
  const found = useStore(browseView, (view) => view.found);
  const count = found?.text === searchText ? found.count : FOUND_PAGE;
  const dismissed = useDismissals(ticket?.key);

  // biome-ignore lint/correctness/useExhaustiveDependencies(revision): a changed card ranks anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies(dismissed): so does one sent away.
  // biome-ignore lint/correctness/useExhaustiveDependencies(failure): and a ranker started again.
  useEffect(() => {
    if (!ticket) return;
    let isCurrent = true;
    ranker.suggest(ticket, { chosen, otherwise }).then((ranking) => {
      if (isCurrent) panel.setState({ suggestions: { ticketKey: ticket.key, ...ranking } });
    }, showFailure);
    return () => {
      isCurrent = false;
    };
  }, [ticket, chosen, otherwise, revision, dismissed, failure]);

  // biome-ignore lint/correctness/useExhaustiveDependencies(revision): a changed card is found anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies(failure): so it is by a new ranker.
  useEffect(() => {
    if (searchText.trim() === '') {
      panel.setState({ results: null });
      return;
    }
    let isCurrent = true;
    foundCards(searchText, language, count).then((results) => {
      if (isCurrent) panel.setState({ results });
    }, showFailure);
    return () => {
      isCurrent = false;
    };
  }, [searchText, count, language, revision, failure]);
}
