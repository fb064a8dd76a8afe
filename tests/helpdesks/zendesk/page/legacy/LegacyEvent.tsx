import type { Message } from '../../ticket.ts';
import { Avatar } from '../Avatar.tsx';
import { marker, markerClass } from '../markers.ts';
import { AttachmentLink } from '../pane/AttachmentLink.tsx';
import { momentOf } from '../time.ts';

interface Props {
  message: Message;
  commentId: number;
}

export function LegacyEvent({ message, commentId }: Props) {
  const isPublic = message.role !== 'internal' && message.role !== 'system';
  const event = markerClass(`message is-${message.role}`, 'event');
  return (
    <div
      className={isPublic ? markerClass(event, 'is-public') : event}
      {...(message.role === 'system' ? {} : marker({ 'data-comment-id': String(commentId) }))}
    >
      <span className="message-side">
        {message.role !== 'system' && <Avatar name={message.author} sender={message.role} />}
      </span>
      <div className="message-main">
        <div className={markerClass('message-head', 'actor')}>
          <span className="name">{message.author}</span>
          <time dateTime={message.at}>{momentOf(message.at)}</time>
        </div>
        {message.html === undefined ? (
          <div className={markerClass('message-body', 'zd-comment')}>{message.text}</div>
        ) : (
          <div
            className={markerClass('message-body mail', 'zd-comment')}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: our own invented mail
            dangerouslySetInnerHTML={{ __html: message.html }}
          />
        )}
        {message.attachments?.map((attachment) => (
          <AttachmentLink key={attachment.name} attachment={attachment} />
        ))}
      </div>
    </div>
  );
}
