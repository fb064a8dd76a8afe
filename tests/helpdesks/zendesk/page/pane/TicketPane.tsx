import type { Ticket } from '../../ticket.ts';
import { marker, markerClass, testId } from '../markers.ts';
import { has } from '../variant.ts';
import { ContextPane } from './ContextPane.tsx';
import { ConversationPane } from './ConversationPane.tsx';
import { TicketFields } from './TicketFields.tsx';

interface Props {
  ticket: Ticket;
  active: boolean;
}

export function TicketPane({ ticket, active }: Props) {
  const own = active ? 'pane' : 'pane is-hidden';
  const byClass = has('active-class');
  const real = markerClass(own, 'ticket-panes-grid-layout');
  const state = byClass ? {} : marker({ 'data-is-active': String(active) });
  return (
    <div className={byClass && active ? markerClass(real, 'active') : real} {...state}>
      <div className="pane-columns" {...testId(`ticket-${ticket.id}-custom-layout`)}>
        <TicketFields ticket={ticket} />
        <ConversationPane ticket={ticket} />
        <ContextPane ticket={ticket} />
      </div>
    </div>
  );
}
