import type { Ticket } from '../../ticket.ts';
import { label } from '../labels.ts';
import { markerClass, testId } from '../markers.ts';
import { useWorkspace } from '../store.ts';
import { LegacyComposer } from './LegacyComposer.tsx';
import { LegacyEvent } from './LegacyEvent.tsx';
import { LegacyFields } from './LegacyFields.tsx';

interface Props {
  ticket: Ticket;
  active: boolean;
}

export function LegacyWorkspace({ ticket, active }: Props) {
  const state = useWorkspace((workspace) => workspace.tickets[ticket.id]);
  if (state === undefined) return null;
  const events = state.messages.map((message, index) => ({
    commentId: ticket.id * 100 + index,
    message,
  }));
  return (
    <div
      className={markerClass('pane', 'workspace')}
      style={active ? undefined : { display: 'none' }}
    >
      <div className="pane-columns">
        <LegacyFields ticket={ticket} />
        <div className="column conversation">
          <div className={markerClass('conversation-head', 'pane_header')}>
            <span className={`status status-${ticket.status}`}>{label(ticket.status)}</span>
            <div className="editable legacy-subject">
              <input
                className="subject"
                aria-label={label('subject')}
                defaultValue={ticket.subject}
                {...testId('ticket-pane-subject')}
              />
            </div>
            <div className={markerClass('via', 'source')}>
              <span className="email">{ticket.requester.email}</span>
            </div>
          </div>
          <div className={markerClass('legacy-nav', 'event-nav conversation')}>
            <span className="fullConversation is-selected">{label('conversation')}</span>
            <span className="publicConversation">{label('publicReply')}</span>
          </div>
          <div className="log-scroller">
            {events.map(({ commentId, message }) => (
              <LegacyEvent key={commentId} commentId={commentId} message={message} />
            ))}
          </div>
          <LegacyComposer key={state.channel} ticket={ticket} channel={state.channel} />
        </div>
      </div>
    </div>
  );
}
