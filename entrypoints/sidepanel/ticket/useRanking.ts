import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { RankerUnavailableError } from '@/messaging/askRanker';
import { watchForgetting } from '@/storage/learning/shards';
import { watchCardChanges, watchDismissals } from '@/storage/watch';
import { browseView } from '../browse/browseView';
import { FOUND_PAGE, foundCards } from '../find/foundCards';
import { ranker } from '../ranker';
import { panel, ticketOf } from '../store';
import { useAnswerLanguage, useCollectionBindings } from '../useReplica';
import { useWantedLanguage } from './useWantedLanguage';

/** How soon the ranker is asked again while it has not read every card, in ms. */
const READ_AGAIN_MS = 1000;

/** Every other failure of the ranker is one of the storage it reads. */
function showFailure(error: unknown) {
  const failure = error instanceof RankerUnavailableError ? 'ranker' : 'storage';
  panel.setState({ failure });
}

/** The number that storage tells whenever it changes, in whichever context. */
function useToldNumber(watch: typeof watchCardChanges): number {
  const [told, setTold] = useState(0);
  useEffect(() => {
    const subscription = watch().subscribe({ next: setTold, error: showFailure });
    return () => subscription.unsubscribe();
  }, [watch]);
  return told;
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
  const revision = useToldNumber(watchCardChanges);
  const forgotten = useToldNumber(watchForgetting);
  const failure = useStore(panel, (state) => state.failure);
  const ticket = ticketOf(page);
  const chosen = useStore(panel, (state) => state.chosenLanguage) ?? undefined;
  const otherwise = useAnswerLanguage();
  const bindings = useCollectionBindings();
  const language = useWantedLanguage();
  const found = useStore(browseView, (view) => view.found);
  const count = found?.text === searchText ? found.count : FOUND_PAGE;
  const dismissed = useDismissals(ticket?.key);
  const asked = useRef(0);
  const answered = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies(revision): a changed card ranks anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies(dismissed): so does one sent away.
  // biome-ignore lint/correctness/useExhaustiveDependencies(forgotten): and what was learned before.
  // biome-ignore lint/correctness/useExhaustiveDependencies(bindings): and what collections are for.
  // biome-ignore lint/correctness/useExhaustiveDependencies(failure): and a ranker started again.
  useEffect(() => {
    if (!ticket) return;
    let isNewest = true;
    let again: ReturnType<typeof setTimeout> | undefined;
    const suggest = () => {
      asked.current += 1;
      const turn = asked.current;
      ranker.suggest(ticket, { chosen, otherwise }).then((ranking) => {
        if (isNewest && ranking.reading) again = setTimeout(suggest, READ_AGAIN_MS);
        // An answer that a change has overtaken is shown all the same, until a newer one is there.
        const isForThis = ticketOf(panel.getState().page)?.key === ticket.key;
        if (!isForThis || turn < answered.current) return;
        answered.current = turn;
        panel.setState({ suggestions: { ticketKey: ticket.key, ...ranking } });
      }, showFailure);
    };
    suggest();
    return () => {
      isNewest = false;
      clearTimeout(again);
    };
  }, [ticket, chosen, otherwise, bindings, revision, dismissed, forgotten, failure]);

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
