import type { Message, Requester } from '../../ticket.ts';
import type { Label } from '../labels.ts';
import { label } from '../labels.ts';
import { testId } from '../markers.ts';
import { momentOf } from '../time.ts';

interface Props {
  message: Message;
  requester: Requester;
  first: boolean;
}

const viaLabels: Partial<Record<NonNullable<Message['originatedFrom']>, Label>> = {
  EmailInteraction: 'viaEmail',
  MobileSdkInteraction: 'viaMessaging',
  ApiInteraction: 'viaApi',
};

const staffIds: Record<string, number> = {
  'Ana Ferrer': 9001,
  'Tom Okafor': 9002,
  'Meadowlark Bot': 9090,
};

function Sender({ message, requester }: Omit<Props, 'first'>) {
  const id = message.role === 'end-user' ? requester.id : (staffIds[message.author] ?? 9000);
  return (
    <div className="sender" {...testId('omni-log-item-sender')}>
      <a
        href={`/agent/users/${id}`}
        onClick={(event) => event.preventDefault()}
        {...testId('omni-log-comment-user-link')}
      >
        <strong>{message.author}</strong>
      </a>
    </div>
  );
}

export function MessageHead({ message, requester, first }: Props) {
  const via = message.originatedFrom && viaLabels[message.originatedFrom];
  return (
    <div className="message-head">
      {first && <Sender message={message} requester={requester} />}
      {message.role === 'internal' && (
        <div className="note-tag" {...testId('omni-log-internal-note-tag')}>
          {label('internalNote')}
        </div>
      )}
      {first && via && (
        <span className="message-via" {...testId('omni-log-item-via')}>
          {label(via)}
        </span>
      )}
      <time dateTime={message.at} {...testId('timestamp-relative')}>
        {momentOf(message.at)}
      </time>
    </div>
  );
}
