import * as v from 'valibot';
import { TicketSchema } from '@/helpdesks/ticket';

/** The name of the port that a panel opens to the page it follows. */
export const TICKET_PORT = 'sidecard.ticket';

/** What a page tells the panels that follow it, whenever it changes. */
export const TicketReportSchema = v.variant('state', [
  v.object({ state: v.literal('no-ticket') }),
  /** The address names a ticket; the page is still drawing it. */
  v.object({ state: v.literal('loading'), key: v.string() }),
  v.object({
    state: v.literal('unreadable'),
    key: v.string(),
    reason: v.picklist(['no-pane', 'other-ticket', 'no-conversation', 'page-error']),
  }),
  v.object({ state: v.literal('ticket'), ticket: TicketSchema }),
]);

export type TicketReport = v.InferOutput<typeof TicketReportSchema>;
