import type { Ticket } from '@/helpdesks/ticket';
import type { Query } from '@/ranking/query';

/** What a ticket asks. The way there is loaded when it is needed: no suggestion waits for it here. */
export async function queryFor(ticket: Ticket): Promise<Query> {
  const { queryOf } = await import('@/ranking/query');
  return queryOf(ticket);
}
