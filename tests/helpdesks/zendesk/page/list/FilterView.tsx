import { tickets } from '../../tickets.ts';
import { Link } from '../Link.tsx';
import type { Label } from '../labels.ts';
import { label } from '../labels.ts';
import { useWorkspace } from '../store.ts';
import { FilterRow } from './FilterRow.tsx';

const views: Label[] = ['yourUnsolved', 'unassigned', 'recentlyUpdated', 'pendingTickets'];

const columns: Label[] = ['status', 'subject', 'requester', 'updated', 'assignee'];

export function FilterView() {
  const shown = useWorkspace((workspace) => workspace.shown);
  if (shown.view !== 'filter') return null;
  return (
    <div className="filter">
      <nav className="filter-views" aria-label={label('views')}>
        <h2>{label('views')}</h2>
        {views.map((view, index) => (
          <Link
            key={view}
            to={{ view: 'filter', id: index + 1 }}
            className={shown.id === index + 1 ? 'filter-view is-current' : 'filter-view'}
          >
            {label(view)}
          </Link>
        ))}
      </nav>
      <section className="filter-list">
        <h1>{label(views[shown.id - 1] ?? 'yourUnsolved')}</h1>
        <p className="filter-count">
          {tickets.length} {label('tickets')}
        </p>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {label(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tickets.map((ticket) => (
              <FilterRow key={ticket.id} ticket={ticket} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
