import { createStore } from 'zustand/vanilla';
import type { CollectionId } from '@/cards/ids';
import type { Order } from '@/components/browse/CollectionTools';
import { type Browsing, panel, ticketOf } from '../store';

interface BrowseView {
  order: Order;
  /** What was looked at before the overview: its row gets the focus back. */
  left: CollectionId | 'archived' | null;
  /** Grows with each page that was gone to; 0 once the person does something else. */
  arrivals: number;
  /** How many cards of a search are wanted, beyond the first ones. */
  found: { text: string; count: number } | null;
}

/** How cards are looked through in this panel. */
export const browseView = createStore<BrowseView>()(() => ({
  order: 'newest',
  left: null,
  arrivals: 0,
  found: null,
}));

/** Goes to a part of the knowledge; null goes to what fits the ticket. */
export function browse(browsing: Browsing | null): void {
  panel.setState({ browsing, leftCard: null, searchText: '' });
  browseView.setState(({ arrivals }) => ({ arrivals: arrivals + 1, left: null }));
}

/** Goes back to the overview, which without a ticket stands beside the notice why there is none. */
export function browseBack(left: CollectionId | 'archived'): void {
  const hasTicket = ticketOf(panel.getState().page) !== null;
  panel.setState({ browsing: hasTicket ? { kind: 'overview' } : null, leftCard: null });
  browseView.setState({ left, arrivals: 0 });
}

/** Changes the typed search. What was left before gets no focus back: it is in the search box. */
export function changeSearch(searchText: string): void {
  panel.setState({ searchText, leftCard: null });
  browseView.setState({ left: null, arrivals: 0 });
}

/** Puts the keys into the search box. */
export function focusSearch(): void {
  document.getElementById('search-cards')?.focus();
}
