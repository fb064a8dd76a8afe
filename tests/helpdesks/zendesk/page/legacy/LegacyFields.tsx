import type { Ticket } from '../../ticket.ts';
import { label } from '../labels.ts';
import { markerClass } from '../markers.ts';
import { FieldBox } from '../pane/FieldBox.tsx';

export function LegacyFields({ ticket }: { ticket: Ticket }) {
  return (
    <div className="column fields">
      <FieldBox name={label('requester')}>
        <span className="field-value">{ticket.requester.name}</span>
      </FieldBox>
      <FieldBox name={label('assignee')}>
        <span className="field-value">{ticket.assignee ?? label('nobody')}</span>
      </FieldBox>
      <FieldBox name={label('tags')}>
        <span className="tags">
          {ticket.tags.map((tag) => (
            <span key={tag} className={markerClass('tag', 'zd-tag-item')}>
              <a href="/agent/search/1" onClick={(event) => event.preventDefault()}>
                {tag}
              </a>
            </span>
          ))}
        </span>
      </FieldBox>
    </div>
  );
}
