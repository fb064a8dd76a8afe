import { Mail, MessageSquare, X } from 'lucide-react';
import type { Ticket } from '../../ticket.ts';
import { Link } from '../Link.tsx';
import { label } from '../labels.ts';
import { marker, testId } from '../markers.ts';
import { closeTicket } from '../navigation.ts';
import { has } from '../variant.ts';

interface Props {
  ticket: Ticket;
  selected: boolean;
}

function omniMarkers(id: number, selected: boolean) {
  return testId('header-tab', {
    'data-entity-type': 'TICKET_ENTITY_TYPE',
    'data-entity-id': String(id),
    'data-entity-is-selected': String(selected),
  });
}

export function HeaderTab({ ticket, selected }: Props) {
  const Icon = ticket.via === 'messaging' ? MessageSquare : Mail;
  const legacy = has('legacy');
  const outer = legacy
    ? marker({ 'data-entity-id': String(ticket.id), 'data-selected': String(selected) })
    : {};
  return (
    <div className={selected ? 'tab is-selected' : 'tab'} {...outer}>
      <Link
        to={{ view: 'ticket', id: ticket.id }}
        className="tab-link"
        {...(legacy ? {} : omniMarkers(ticket.id, selected))}
        {...(selected && !legacy && !has('broken') ? { 'aria-current': 'page' } : {})}
      >
        <Icon size={15} aria-hidden="true" />
        <span className="tab-words">
          <span className="tab-title" {...(legacy ? {} : testId('header-tab-title'))}>
            {ticket.subject}
          </span>
          <span className="tab-subtitle" {...(legacy ? {} : testId('header-tab-subtitle'))}>
            #{ticket.id}
          </span>
        </span>
      </Link>
      <button
        type="button"
        className="tab-close"
        aria-label={label('closeTab')}
        onClick={() => closeTicket(ticket.id)}
      >
        <X size={13} aria-hidden="true" />
      </button>
    </div>
  );
}
