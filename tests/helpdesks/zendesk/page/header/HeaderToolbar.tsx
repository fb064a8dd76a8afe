import { Search } from 'lucide-react';
import { findTicket } from '../../tickets.ts';
import { Link } from '../Link.tsx';
import { label } from '../labels.ts';
import { testId } from '../markers.ts';
import { useWorkspace } from '../store.ts';
import { HeaderTab } from './HeaderTab.tsx';

export function HeaderToolbar() {
  const route = useWorkspace((workspace) => workspace.route);
  const openTickets = useWorkspace((workspace) => workspace.openTickets);
  return (
    <header className="topbar" {...testId('header-toolbar')}>
      <Link
        to={{ view: 'filter', id: 1 }}
        className={route.view === 'filter' ? 'views-link is-current' : 'views-link'}
      >
        {label('views')}
      </Link>
      <div className="tabs" {...testId('header-tablist')}>
        {openTickets.map((id) => {
          const ticket = findTicket(id);
          if (ticket === undefined) return null;
          const selected = route.view === 'ticket' && route.id === id;
          return <HeaderTab key={id} ticket={ticket} selected={selected} />;
        })}
      </div>
      <span className="topbar-end">
        <Search size={17} aria-hidden="true" />
        <span className="avatar avatar-agent">AF</span>
      </span>
    </header>
  );
}
