import { findTicket } from '../tickets.ts';

export type Route = { view: 'ticket'; id: number } | { view: 'filter'; id: number };

export function parseRoute(path: string): Route {
  const ticket = Number(/^\/agent\/tickets\/(\d+)/.exec(path)?.[1]);
  if (findTicket(ticket) !== undefined) return { view: 'ticket', id: ticket };
  return { view: 'filter', id: Number(/^\/agent\/filters\/(\d+)/.exec(path)?.[1] ?? 1) };
}

export function pathOf(route: Route): string {
  return route.view === 'ticket' ? `/agent/tickets/${route.id}` : `/agent/filters/${route.id}`;
}
