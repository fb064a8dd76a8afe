import type { Message, Requester } from '../../ticket.ts';
import { Avatar } from '../Avatar.tsx';
import { label } from '../labels.ts';
import { marker, testId } from '../markers.ts';
import { MessageBody } from './MessageBody.tsx';
import { MessageHead } from './MessageHead.tsx';

interface Props {
  message: Message;
  requester: Requester;
  chat: boolean;
  first: boolean;
  ghost: boolean;
}

// A bot is an agent to the page: only its name tells.
function typeOf(message: Message): string {
  return message.role === 'bot' ? 'agent' : message.role;
}

export function LogMessage({ message, requester, chat, first, ghost }: Props) {
  const from = label(message.role === 'internal' ? 'internalNoteFrom' : 'messageFrom');
  const kind = `message is-${message.role}`;
  return (
    <article
      className={first ? 'row is-first' : 'row'}
      aria-label={`${from} ${message.author}`}
      {...testId('omni-log-comment-item')}
    >
      <div
        className={chat ? `${kind} is-chat` : kind}
        {...testId('omni-log-item-message')}
        {...marker({ type: typeOf(message), mode: 'standalone' })}
      >
        <span className="message-side">
          {first && <Avatar name={message.author} sender={message.role} />}
        </span>
        <div className="message-main">
          <MessageHead message={message} requester={requester} first={first} />
          <MessageBody message={message} />
        </div>
      </div>
      {ghost && (
        <div
          className="ghost"
          aria-hidden="true"
          {...testId('omni-log-item-message')}
          {...marker({ type: typeOf(message), mode: 'standalone' })}
        >
          <MessageBody message={message} />
        </div>
      )}
    </article>
  );
}
