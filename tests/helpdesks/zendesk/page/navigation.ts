import { findTicket } from '../tickets.ts';
import type { Route } from './route.ts';
import { parseRoute, pathOf } from './route.ts';
import { useWorkspace } from './store.ts';

let flip: ReturnType<typeof setTimeout> | undefined;

function nameDocument(route: Route) {
  const subject = route.view === 'ticket' ? findTicket(route.id)?.subject : undefined;
  document.title = subject === undefined ? 'Meadowlark Support' : `${subject} – Meadowlark Support`;
}

function arrive() {
  const route = parseRoute(location.pathname);
  useWorkspace.setState((workspace) => ({
    route,
    openTickets:
      route.view === 'ticket' && !workspace.openTickets.includes(route.id)
        ? [...workspace.openTickets, route.id]
        : workspace.openTickets,
  }));
  clearTimeout(flip);
  // The address is ahead of the panes for a moment: a reader that trusts one of them is caught.
  flip = setTimeout(() => {
    useWorkspace.setState({ shown: route });
    nameDocument(route);
  }, 20);
}

export function go(route: Route) {
  const path = pathOf(route);
  if (path !== location.pathname) history.pushState(null, '', path);
  arrive();
}

export function closeTicket(id: number) {
  const { openTickets, route } = useWorkspace.getState();
  const left = openTickets.filter((open) => open !== id);
  const next = left.at(-1);
  if (route.view === 'ticket' && route.id === id) {
    go(next === undefined ? { view: 'filter', id: 1 } : { view: 'ticket', id: next });
  }
  useWorkspace.setState({ openTickets: left });
}

export function startNavigation() {
  nameDocument(useWorkspace.getState().shown);
  addEventListener('popstate', arrive);
}
