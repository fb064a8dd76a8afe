import { createStore } from 'zustand/vanilla';
import { i18n } from '#i18n';
import type { CardId, CollectionId, DraftId } from '@/cards/ids';
import type { VariableValues } from '@/cards/variables';
import type { PanelTab } from '@/components/review/PanelTabs';
import type { StatusView } from '@/components/StatusBar';
import type { Ticket } from '@/helpdesks/ticket';
import type { CardHit, TicketHits } from '@/messaging/ranker';
import type { TicketReport } from '@/messaging/ticketReport';
import type { Place } from '@/storage/sync/rows';
import { markNow } from './paintMarks';

/** What the active tab of this window holds, as far as the panel knows. */
export type FollowedPage =
  | { state: 'connecting' }
  | { state: 'no-helpdesk' }
  /** The person has taken the permission for the help desks' pages back, or not given it yet. */
  | { state: 'not-allowed' }
  /** A help desk's page in which Sidecard does not run. */
  | { state: 'unreachable'; tabId: number }
  | { state: 'followed'; tabId: number; report: TicketReport };

/** A question to the person that waits for its answer. */
export interface Filling {
  title: string;
  variables: string[];
  purpose: 'insert' | 'copy' | 'sign';
  /** Called once: with the values, or null when the person thinks better of it. */
  settle(values: VariableValues | null): void;
}

/** A part of Sidecard that does not work, so that there are no cards to show. */
export type Failure = 'storage' | 'ranker';

/** A part of the knowledge that is looked through without a search. */
export type Browsing =
  | { kind: 'overview' }
  | { kind: 'collection'; id: CollectionId }
  | { kind: 'archived' };

/** What of the team's changes a person looks at, to decide. */
export type Deciding =
  | { kind: 'conflicts' }
  | { kind: 'refused' }
  /** Both versions of one card. */
  | {
      kind: 'conflict';
      place: Place;
      id: string;
      /** Where it was opened: in the list of all, on the page of a card, or elsewhere. */
      from: 'list' | { id: CardId; lang: string | undefined } | null;
    };

export interface PanelState {
  page: FollowedPage;
  /** The ticket shown last; it stays while the person looks something up elsewhere. */
  lastTicketKey: string | null;
  suggestions: (TicketHits & { ticketKey: string }) | null;
  /** The language chosen by hand for the answers to this ticket; null leaves it to the ticket. */
  chosenLanguage: string | null;
  searchText: string;
  results: { text: string; hits: CardHit[]; hasMore: boolean } | null;
  openCard: { id: CardId; lang: string | undefined } | null;
  /** The card form that is open. It stays when the ticket changes: what was typed is the person's. */
  openDraft: DraftId | null;
  /** Below cards and forms, above the lists. Two versions of a card stay when the ticket changes. */
  deciding: Deciding | null;
  /** What is shown where nothing is looked for. */
  tab: PanelTab;
  /** How many cards wait in Review; undefined until that was read. */
  waiting: number | undefined;
  /** What is looked through by hand; null shows what fits the ticket. */
  browsing: Browsing | null;
  /** The card just left, whose row gets the focus back. */
  leftCard: CardId | null;
  status: StatusView | null;
  filling: Filling | null;
  failure: Failure | null;
  isBusy: boolean;
  showPage(page: FollowedPage): void;
  showStatus(status: StatusView | null): void;
}

/** The ticket of a page, if it could be read. */
export function ticketOf(page: FollowedPage): Ticket | null {
  return page.state === 'followed' && page.report.state === 'ticket' ? page.report.ticket : null;
}

/** Whether the page is only about to tell what it holds. */
export function isReading(page: FollowedPage): boolean {
  if (page.state === 'followed') return page.report.state === 'loading';
  return page.state === 'connecting';
}

/** Where an insert would go: the kind of reply box of the ticket at hand; null without a ticket. */
export function insertTarget(page: FollowedPage): 'public' | 'internal' | null {
  const ticket = ticketOf(page);
  // Without a reply box in sight the button stays: pressed, it says what to open.
  return ticket && (ticket.composer?.mode ?? 'public');
}

/** The language of the ticket at hand, once it is ranked and where its words tell it. */
export function ticketLanguage({
  page,
  suggestions,
}: Pick<PanelState, 'page' | 'suggestions'>): string | undefined {
  const isCurrent = suggestions?.ticketKey === ticketOf(page)?.key;
  return isCurrent ? suggestions?.language : undefined;
}

/** The panel's view state. What is kept for good lives in storage. */
export const panel = createStore<PanelState>()((set) => ({
  page: { state: 'connecting' },
  lastTicketKey: null,
  suggestions: null,
  chosenLanguage: null,
  searchText: '',
  results: null,
  openCard: null,
  openDraft: null,
  deciding: null,
  tab: 'suggested',
  waiting: undefined,
  browsing: null,
  leftCard: null,
  status: null,
  filling: null,
  failure: null,
  isBusy: false,
  showPage: (page) =>
    set((state) => {
      const key = ticketOf(page)?.key ?? null;
      if (key !== null && key !== ticketOf(state.page)?.key) markNow('sidecard.ticket-read');
      // No ticket for a moment (a reload, a look at another tab) takes nothing from the person.
      if (key === null || key === state.lastTicketKey) return { page };
      if (state.lastTicketKey === null) return { page, lastTicketKey: key };
      // Another ticket: nothing of the last one may stay, least of all its cards.
      state.filling?.settle(null);
      const ofTicket = {
        suggestions: null,
        chosenLanguage: null,
        results: null,
        openCard: null,
        leftCard: null,
        browsing: null,
        tab: 'suggested' as const,
        deciding: state.deciding?.kind === 'conflict' ? state.deciding : null,
      };
      const status: StatusView | null = state.filling
        ? { text: i18n.t('status.otherTicket'), tone: 'problem' }
        : null;
      return { page, lastTicketKey: key, ...ofTicket, filling: null, status, searchText: '' };
    }),
  showStatus: (status) => set({ status }),
}));
