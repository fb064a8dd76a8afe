import { useStore } from 'zustand';
import { panel, ticketLanguage } from '../store';
import { useAnswerLanguage } from '../useReplica';

/**
 * The language that answers are wanted in: chosen by hand, else the ticket's, else the one set for
 * this device; undefined where none of them is known. BCP 47.
 */
export function useWantedLanguage(): string | undefined {
  const chosen = useStore(panel, (state) => state.chosenLanguage);
  const ofTicket = useStore(panel, ticketLanguage);
  const otherwise = useAnswerLanguage();
  return chosen ?? ofTicket ?? otherwise;
}
