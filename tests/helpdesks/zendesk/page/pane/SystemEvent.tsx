import type { Message } from '../../ticket.ts';
import { testId } from '../markers.ts';
import { momentOf } from '../time.ts';

export function SystemEvent({ message }: { message: Message }) {
  return (
    <div className="event-row" {...testId('interaction-history-event')}>
      <span {...testId('ticket-event-title-relative')}>{message.text ?? ''}</span>
      <time dateTime={message.at}>{momentOf(message.at)}</time>
    </div>
  );
}
