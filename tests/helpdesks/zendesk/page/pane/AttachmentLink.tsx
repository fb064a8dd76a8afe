import { FileText } from 'lucide-react';
import type { Attachment } from '../../ticket.ts';
import { markerClass, testId } from '../markers.ts';

function PhotoOfPot() {
  return (
    <svg className="thumbnail" viewBox="0 0 120 80" aria-hidden="true">
      <rect width="120" height="80" fill="#d9cfc0" />
      <rect y="56" width="120" height="24" fill="#b79f80" />
      <path d="M40 34h40l-5 30H45z" fill="#8a6a4a" />
      <path d="M40 34h40l-1.3 7H41.300z" fill="#6f5339" />
      <path d="m62 34-4 9 5 5-4 8 3 8" fill="none" stroke="#2b211a" strokeWidth="1.600" />
      <path d="M58 34c-2-10-9-14-15-14 1 8 7 13 15 14Z" fill="#5d7f4e" />
      <path d="M61 34c0-9 5-15 12-17 1 9-4 15-12 17Z" fill="#749a5f" />
      <path d="M20 66h14l-4 5H22zM84 68h16l-6 5z" fill="#6f5339" />
    </svg>
  );
}

export function AttachmentLink({ attachment }: { attachment: Attachment }) {
  const image = attachment.kind === 'image';
  return (
    <a
      className={image ? 'attachment-tile' : markerClass('attachment-tile', 'attachment')}
      href={`/attachments/token/${attachment.name}`}
      onClick={(event) => event.preventDefault()}
      {...(image ? testId('attachment-thumbnail') : {})}
    >
      {image ? <PhotoOfPot /> : <FileText size={18} aria-hidden="true" />}
      <span className="attachment-words">
        {attachment.name}
        <small>{attachment.size}</small>
      </span>
    </a>
  );
}
