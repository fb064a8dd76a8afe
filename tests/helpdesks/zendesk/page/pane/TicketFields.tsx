import { ChevronDown } from 'lucide-react';
import type { Ticket } from '../../ticket.ts';
import { Avatar } from '../Avatar.tsx';
import { label } from '../labels.ts';
import { markerClass, testId } from '../markers.ts';
import { FieldBox } from './FieldBox.tsx';
import { TagList } from './TagList.tsx';

export function TicketFields({ ticket }: { ticket: Ticket }) {
  return (
    <div
      className={markerClass('column fields', 'component-type-AppPane')}
      {...testId('column-1', { 'data-garden-id': 'pane' })}
    >
      <FieldBox name={label('requester')}>
        <span className="field-value has-avatar">
          <Avatar name={ticket.requester.name} sender="end-user" />
          <span {...testId('ticket-system-field-requester-select')}>
            <span className="StyledSelect-sc-4k2a">{ticket.requester.name}</span>
          </span>
        </span>
      </FieldBox>
      <FieldBox name={label('assignee')}>
        <span className="field-value" {...testId('assignee-field')}>
          <span {...testId('assignee-field-selected-agent-tag')}>
            {ticket.assignee ?? label('nobody')}
          </span>
          <ChevronDown size={14} aria-hidden="true" />
        </span>
      </FieldBox>
      <TagList tags={ticket.tags} />
      <hr className="fields-rule" />
      <FieldBox name={label('form')} minor>
        <span className="field-value" {...testId('ticket-fields-ticket-forms')}>
          {label('defaultForm')}
          <ChevronDown size={14} aria-hidden="true" />
        </span>
      </FieldBox>
      {ticket.fields.map((field, index) => (
        <FieldBox key={field.label} name={field.label} minor>
          <span className="field-value" {...testId(`ticket-form-field-${index + 1}`)}>
            {field.value}
          </span>
        </FieldBox>
      ))}
      <FieldBox name={label('priority')} minor>
        <span className="field-value" {...testId('ticket-form-field-priority')}>
          {label(ticket.priority)}
          <ChevronDown size={14} aria-hidden="true" />
        </span>
      </FieldBox>
    </div>
  );
}
