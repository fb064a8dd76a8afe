import type { Message } from '../../ticket.ts';
import { marker, markerClass, testId } from '../markers.ts';
import { AttachmentLink } from './AttachmentLink.tsx';

export function MessageBody({ message }: { message: Message }) {
  const origin = marker({ 'data-originated-from': message.originatedFrom ?? '' });
  return (
    <div className="message-body" {...testId('omni-log-message-content')} {...origin}>
      {message.html === undefined ? (
        message.text
      ) : (
        <div
          className={markerClass('mail', 'zd-comment')}
          dir="auto"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own invented mail
          dangerouslySetInnerHTML={{ __html: message.html }}
        />
      )}
      {message.attachments && (
        <div className="attachments">
          {message.attachments.map((attachment) => (
            <AttachmentLink key={attachment.name} attachment={attachment} />
          ))}
        </div>
      )}
    </div>
  );
}
