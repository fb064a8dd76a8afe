import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { isReading, type PanelState, panel, ticketOf } from '../store';

/** A ticket that was left stands so long, in ms, while the next one is read and ranked: mostly it is sooner. */
const PASSING_MS = 100;

/** What is drawn of the page and its cards; what is done goes by the panel's state itself. */
type Shown = Pick<PanelState, 'page' | 'suggestions'>;

function shownIn({ page, suggestions }: Shown): Shown {
  return { page, suggestions };
}

const shown = createStore<Shown>()(() => shownIn(panel.getState()));

/** Whether the page is between two tickets: there is none, or it has no cards yet. */
function isPassing({ page, suggestions }: Shown): boolean {
  const ticket = ticketOf(page);
  return ticket ? suggestions?.ticketKey !== ticket.key : isReading(page);
}

let timer: ReturnType<typeof setTimeout> | undefined;

function show(): void {
  clearTimeout(timer);
  timer = undefined;
  shown.setState(shownIn(panel.getState()));
}

panel.subscribe((state, before) => {
  if (state.page === before.page && state.suggestions === before.suggestions) return;
  // The ticket and its cards go together, so that no cards stand below another ticket.
  const isKept = isPassing(state) && ticketOf(shown.getState().page) !== null;
  if (!isKept) show();
  else timer ??= setTimeout(show, PASSING_MS);
});

/** Of the ticket and the cards that are drawn; of a ticket just left while the next one has none yet. */
export function useShown<Part>(select: (state: Shown) => Part): Part {
  return useStore(shown, select);
}
