import { createStore } from 'zustand/vanilla';
import type { Card } from '@/cards/card';
import type { Ticket } from '@/helpdesks/ticket';
import { panel } from '../store';

/** A card that a person is about to flag, and the ticket at hand when they began: its words are masked. */
export interface Flagging {
  card: Card;
  ticket: Ticket | null;
}

/** The question before words of the notes go to a customer. */
export interface Warning {
  passage: string;
  /** Called once: whether they are meant to. */
  settle(isMeant: boolean): void;
}

interface FlagState {
  flagging: Flagging | null;
  warning: Warning | null;
}

/** What is asked about flags and before inserts; view state. */
export const flagState = createStore<FlagState>()(() => ({ flagging: null, warning: null }));

/** Asks whether words of the notes are to go to a customer; another ticket is a no. */
export function askMeant(passage: string): Promise<boolean> {
  const { lastTicketKey } = panel.getState();
  return new Promise((resolve) => {
    const settle = (isMeant: boolean) => {
      stop();
      flagState.setState({ warning: null });
      resolve(isMeant);
    };
    const stop = panel.subscribe((state) => {
      if (state.lastTicketKey !== lastTicketKey) settle(false);
    });
    flagState.setState({ warning: { passage, settle } });
  });
}
