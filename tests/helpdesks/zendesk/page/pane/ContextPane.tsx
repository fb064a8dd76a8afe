import type { Ticket } from '../../ticket.ts';
import { Avatar } from '../Avatar.tsx';
import { label } from '../labels.ts';
import { markerClass, testId } from '../markers.ts';
import { dayOf } from '../time.ts';
import { AppFrame } from './AppFrame.tsx';

export function ContextPane({ ticket }: { ticket: Ticket }) {
  const { requester } = ticket;
  return (
    <div
      className={markerClass('column context', 'component-type-ContextPanel')}
      {...testId('column-3', { 'data-garden-id': 'pane' })}
    >
      <section className="card" aria-label={label('customer')}>
        <div className="card-head">
          <Avatar name={requester.name} sender="end-user" />
          <strong>{requester.name}</strong>
        </div>
        <dl className="facts">
          <dt>{label('email')}</dt>
          <dd>{requester.email}</dd>
          <dt>{label('place')}</dt>
          <dd>{requester.place}</dd>
          <dt>{label('language')}</dt>
          <dd>{requester.locale}</dd>
          <dt>{label('since')}</dt>
          <dd>{dayOf(requester.customerSince)}</dd>
        </dl>
      </section>
      <section className="card" aria-label={label('apps')}>
        <div className="card-head">
          <strong>{label('apps')}</strong>
        </div>
        <AppFrame ticket={ticket} />
      </section>
    </div>
  );
}
