import type { Ticket } from '../../ticket.ts';
import { Link } from '../Link.tsx';
import { label } from '../labels.ts';
import { momentOf } from '../time.ts';

export function FilterRow({ ticket }: { ticket: Ticket }) {
  const last = ticket.messages.at(-1);
  return (
    <tr>
      <td>
        <span className={`status status-${ticket.status}`}>{label(ticket.status)}</span>
      </td>
      <td className="filter-subject">
        <Link to={{ view: 'ticket', id: ticket.id }}>{ticket.subject}</Link>
        <small>#{ticket.id}</small>
      </td>
      <td>{ticket.requester.name}</td>
      <td>{last && <time dateTime={last.at}>{momentOf(last.at)}</time>}</td>
      <td>{ticket.assignee ?? label('nobody')}</td>
    </tr>
  );
}
