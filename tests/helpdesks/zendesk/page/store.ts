import { create } from 'zustand';
import type { Channel, Message, Ticket } from '../ticket.ts';
import { tickets } from '../tickets.ts';
import type { Route } from './route.ts';
import { parseRoute } from './route.ts';

export interface TicketState {
  messages: Message[];
  older: 'hidden' | 'loading' | 'shown';
  channel: Channel;
  sideConversation: boolean;
}

export interface Workspace {
  /** What the address says. */
  route: Route;
  /** What the panes show: follows the route a little later, as in the real page. */
  shown: Route;
  openTickets: number[];
  tickets: Record<number, TicketState>;
}

function startOf(ticket: Ticket): TicketState {
  return {
    messages: ticket.messages,
    older: 'hidden',
    channel: ticket.via === 'messaging' ? 'native_messaging' : 'web',
    sideConversation: false,
  };
}

function openAtStart(route: Route): number[] {
  const always = [101, 102];
  if (route.view !== 'ticket' || always.includes(route.id)) return always;
  return [...always, route.id];
}

const first = parseRoute(location.pathname);

export const useWorkspace = create<Workspace>(() => ({
  route: first,
  shown: first,
  openTickets: openAtStart(first),
  tickets: Object.fromEntries(tickets.map((ticket) => [ticket.id, startOf(ticket)])),
}));

export function changeTicket(id: number, change: (state: TicketState) => Partial<TicketState>) {
  useWorkspace.setState((workspace) => {
    const state = workspace.tickets[id];
    if (state === undefined) return workspace;
    return { tickets: { ...workspace.tickets, [id]: { ...state, ...change(state) } } };
  });
}

export function addMessage(id: number, message: Message) {
  changeTicket(id, (state) => ({ messages: [...state.messages, message] }));
}

export function switchChannel(id: number, channel: Channel) {
  changeTicket(id, () => ({ channel }));
}

export function showOlder(id: number) {
  changeTicket(id, () => ({ older: 'loading' }));
  setTimeout(() => changeTicket(id, () => ({ older: 'shown' })), 30);
}
