import { createStore } from 'zustand/vanilla';
import type { CardId } from '@/cards/ids';
import type { VariableValues } from '@/cards/variables';
import type { StatusView } from '@/components/StatusBar';
import type { Ticket } from '@/helpdesks/ticket';
import type { CardHit } from '@/messaging/ranker';
import type { TicketReport } from '@/messaging/ticketReport';
import { markNow } from './paintMarks';

/** What the active tab of this window holds, as far as the panel knows. */
export type FollowedPage =
  | { state: 'connecting' }
  | { state: 'no-helpdesk' }
  /** A help desk's page in which Sidecard does not run. */
  | { state: 'unreachable'; tabId: number }
  | { state: 'followed'; tabId: number; report: TicketReport };

/** A question to the person that waits for its answer. */
export interface Filling {
  title: string;
  variables: string[];
  purpose: 'insert' | 'copy';
  /** Called once: with the values, or null when the person thinks better of it. */
  settle(values: VariableValues | null): void;
}

interface PanelState {
  page: FollowedPage;
  suggestions: { ticketKey: string; hits: CardHit[] } | null;
  searchText: string;
  results: { text: string; hits: CardHit[] } | null;
  openCard: { id: CardId; lang: string | undefined } | null;
  status: StatusView | null;
  filling: Filling | null;
  isBusy: boolean;
  showPage(page: FollowedPage): void;
  showStatus(status: StatusView | null): void;
}

function ticketKeyOf(page: FollowedPage): string | null {
  return ticketOf(page)?.key ?? null;
}

/** The ticket of a page, if it could be read. */
export function ticketOf(page: FollowedPage): Ticket | null {
  return page.state === 'followed' && page.report.state === 'ticket' ? page.report.ticket : null;
}

/** The panel's view state. What is kept for good lives in storage. */
export const panel = createStore<PanelState>()((set) => ({
  page: { state: 'connecting' },
  suggestions: null,
  searchText: '',
  results: null,
  openCard: null,
  status: null,
  filling: null,
  isBusy: false,
  showPage: (page) =>
    set((state) => {
      if (ticketKeyOf(page) === ticketKeyOf(state.page)) return { page };
      if (ticketOf(page)) markNow('sidecard.ticket-read');
      // Another ticket: nothing of the last one may stay, least of all its cards.
      state.filling?.settle(null);
      return { page, suggestions: null, openCard: null, status: null, filling: null };
    }),
  showStatus: (status) => set({ status }),
}));

/** Where an insert would go: the kind of reply box of the ticket at hand; null without a ticket. */
export function insertTarget(page: FollowedPage): 'public' | 'internal' | null {
  const ticket = ticketOf(page);
  // Without a reply box in sight the button stays: pressed, it says what to open.
  return ticket && (ticket.composer?.mode ?? 'public');
}
