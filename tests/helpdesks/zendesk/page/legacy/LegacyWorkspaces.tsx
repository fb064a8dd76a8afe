import { findTicket } from '../../tickets.ts';
import { marker } from '../markers.ts';
import { useWorkspace } from '../store.ts';
import { LegacyWorkspace } from './LegacyWorkspace.tsx';

/** The interface before the omni one: a workspace per tab, the inactive ones not displayed. */
export function LegacyWorkspaces() {
  const shown = useWorkspace((workspace) => workspace.shown);
  const openTickets = useWorkspace((workspace) => workspace.openTickets);
  return (
    <main className="panes" {...marker({ id: 'main_panes' })}>
      {openTickets.map((id) => {
        const ticket = findTicket(id);
        if (ticket === undefined) return null;
        const active = shown.view === 'ticket' && shown.id === id;
        return <LegacyWorkspace key={id} ticket={ticket} active={active} />;
      })}
    </main>
  );
}
