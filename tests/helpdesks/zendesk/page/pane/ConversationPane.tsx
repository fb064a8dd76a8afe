import type { Ticket } from '../../ticket.ts';
import type { Label } from '../labels.ts';
import { label } from '../labels.ts';
import { markerClass, testId } from '../markers.ts';
import { useWorkspace } from '../store.ts';
import { Composer } from './Composer.tsx';
import { ConversationLog } from './ConversationLog.tsx';
import { SideConversation } from './SideConversation.tsx';

const viaLabels: Record<Ticket['via'], Label> = {
  email: 'viaEmail',
  web: 'viaWeb',
  messaging: 'viaMessaging',
  api: 'viaApi',
};

export function ConversationPane({ ticket }: { ticket: Ticket }) {
  const state = useWorkspace((workspace) => workspace.tickets[ticket.id]);
  if (state === undefined) return null;
  return (
    <div
      className={markerClass('column conversation', 'component-type-MainConversationPane')}
      {...testId('column-2', {
        'data-garden-id': 'pane',
        'data-side-conversations-anchor-id': String(ticket.id),
      })}
    >
      <div className="conversation-head">
        <span className={`status status-${ticket.status}`}>{label(ticket.status)}</span>
        <input
          className="subject"
          aria-label={label('subject')}
          defaultValue={ticket.subject}
          {...testId('omni-header-subject')}
        />
        <div className="via" {...testId('omni-header-via-label')}>
          {label(viaLabels[ticket.via])}
        </div>
      </div>
      <ConversationLog ticket={ticket} state={state} />
      {state.sideConversation && <SideConversation ticket={ticket} />}
      <Composer key={state.channel} ticket={ticket} channel={state.channel} />
    </div>
  );
}
