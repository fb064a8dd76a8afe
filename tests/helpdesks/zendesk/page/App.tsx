import { useEffect, useState } from 'react';
import { HeaderToolbar } from './header/HeaderToolbar.tsx';
import { NavRail } from './header/NavRail.tsx';
import { LegacyWorkspaces } from './legacy/LegacyWorkspaces.tsx';
import { FilterView } from './list/FilterView.tsx';
import { TicketPanes } from './pane/TicketPanes.tsx';
import { has } from './variant.ts';

export function App() {
  const [mounted, setMounted] = useState(!has('slow'));
  useEffect(() => {
    const timer = setTimeout(() => setMounted(true), 600);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="frame">
      <NavRail />
      <div className="frame-body">
        <HeaderToolbar />
        <div className="stage">
          {mounted && (has('legacy') ? <LegacyWorkspaces /> : <TicketPanes />)}
          <FilterView />
        </div>
      </div>
    </div>
  );
}
