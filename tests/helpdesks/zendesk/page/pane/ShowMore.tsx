import { label } from '../labels.ts';
import { testId } from '../markers.ts';
import type { TicketState } from '../store.ts';
import { showOlder } from '../store.ts';

interface Props {
  ticketId: number;
  older: TicketState['older'];
}

export function ShowMore({ ticketId, older }: Props) {
  if (older === 'shown') return null;
  return (
    <div className="show-more">
      {older === 'loading' ? (
        <span className="progress" role="progressbar" aria-label={label('loading')} />
      ) : (
        <button
          type="button"
          className="quiet-button"
          onClick={() => showOlder(ticketId)}
          {...testId('convolog-show-more-button')}
        >
          {label('showMore')}
        </button>
      )}
    </div>
  );
}
