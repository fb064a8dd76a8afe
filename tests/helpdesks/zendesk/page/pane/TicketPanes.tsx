import { findTicket } from '../../tickets.ts';
import { marker } from '../markers.ts';
import { useWorkspace } from '../store.ts';
import { TicketPane } from './TicketPane.tsx';

/** Every open ticket stays mounted, with its own editor; only one is visible. */
export function TicketPanes() {
  const shown = useWorkspace((workspace) => workspace.shown);
  const openTickets = useWorkspace((workspace) => workspace.openTickets);
  return (
    <main className="panes" {...marker({ id: 'main_panes', 'data-garden-id': 'navigation.main' })}>
      {openTickets.map((id) => {
        const ticket = findTicket(id);
        if (ticket === undefined) return null;
        const active = shown.view === 'ticket' && shown.id === id;
        return <TicketPane key={id} ticket={ticket} active={active} />;
      })}
    </main>
  );
}
