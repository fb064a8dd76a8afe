import { useEffect, useRef } from 'react';
import type { Message, Ticket } from '../../ticket.ts';
import { marker, testId } from '../markers.ts';
import type { TicketState } from '../store.ts';
import { has } from '../variant.ts';
import { LogMessage } from './LogMessage.tsx';
import { ShowMore } from './ShowMore.tsx';
import { SystemEvent } from './SystemEvent.tsx';
import { keepAtNewest } from './scroll-to-newest.ts';

interface Props {
  ticket: Ticket;
  state: TicketState;
}

function startsGroup(message: Message, before: Message | undefined): boolean {
  return before?.author !== message.author || before.role !== message.role;
}

export function ConversationLog({ ticket, state }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const messages = state.messages.filter((message) => state.older === 'shown' || !message.older);
  const ghosted = messages.findLast((message) => message.role === 'end-user');
  const count = state.messages.length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message scrolls into view
  useEffect(() => {
    const element = scroller.current;
    return element === null ? undefined : keepAtNewest(element);
  }, [count]);

  const rows = messages.map((message, index) => {
    const key = `${message.at}/${message.author}/${index}`;
    if (message.role === 'system') return <SystemEvent key={key} message={message} />;
    return (
      <LogMessage
        key={key}
        message={message}
        requester={ticket.requester}
        chat={ticket.via === 'messaging'}
        first={startsGroup(message, messages[index - 1])}
        ghost={message === ghosted}
      />
    );
  });
  const sentinel = <div key="sentinel" {...marker({ id: `convo_log_sentinel_${ticket.id}` })} />;
  const inOrder = [sentinel, ...rows];
  return (
    <div ref={scroller} className="log-scroller">
      {state.messages.some((message) => message.older) && (
        <ShowMore ticketId={ticket.id} older={state.older} />
      )}
      <div
        className={has('column-reverse') ? 'log is-reversed' : 'log'}
        {...testId('omni-log-container')}
      >
        {has('column-reverse') ? inOrder.reverse() : inOrder}
      </div>
    </div>
  );
}
