import * as v from 'valibot';
import { TicketSchema } from '@/helpdesks/ticket';

/** The name of the port that a panel opens to the page it follows. */
export const TICKET_PORT = 'sidecard.ticket';

/** As long as the key of a ticket may be. */
const Key = v.pipe(v.string(), v.maxLength(300));

/** What a page tells the panels that follow it, whenever it changes. */
export const TicketReportSchema = v.variant('state', [
  v.object({ state: v.literal('no-ticket') }),
  /** The address names a ticket; the page is still drawing it. */
  v.object({ state: v.literal('loading'), key: Key }),
  v.object({
    state: v.literal('unreadable'),
    key: Key,
    reason: v.picklist(['no-pane', 'other-ticket', 'no-conversation', 'page-error']),
  }),
  v.object({ state: v.literal('ticket'), ticket: TicketSchema }),
]);

export type TicketReport = v.InferOutput<typeof TicketReportSchema>;
