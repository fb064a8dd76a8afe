import type { CardId } from '@/cards/ids';
import type { Ticket } from '@/helpdesks/ticket';
import { noteUse } from '@/storage/learning/pendingEvents';
import { queryFor } from './queryFor';

/** Keeps that a card was copied or opened for a ticket, to be learned from. */
export async function noteUseFor(ticket: Ticket, card: CardId, kind: 'copy' | 'open') {
  const at = new Date().toISOString();
  const noted = queryFor(ticket).then((query) =>
    noteUse({ ticketKey: ticket.key, card, kind, at, query }),
  );
  await noted.catch(() => {
    // Storage may be full: what the person wanted was done, and one event less is no loss to tell.
  });
}
