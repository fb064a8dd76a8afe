import { ChartColumn, House, Inbox, Settings, Sprout, Users } from 'lucide-react';

export function NavRail() {
  return (
    <nav className="rail" aria-label="Main">
      <span className="rail-mark">
        <Sprout size={20} aria-hidden="true" />
      </span>
      <span className="rail-item">
        <House size={18} aria-hidden="true" />
      </span>
      <span className="rail-item is-current">
        <Inbox size={18} aria-hidden="true" />
      </span>
      <span className="rail-item">
        <Users size={18} aria-hidden="true" />
      </span>
      <span className="rail-item">
        <ChartColumn size={18} aria-hidden="true" />
      </span>
      <span className="rail-item rail-end">
        <Settings size={18} aria-hidden="true" />
      </span>
    </nav>
  );
}
