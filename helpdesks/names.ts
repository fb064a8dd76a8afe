import type { Ticket } from './ticket';

/** The help desks by the names of their products. */
export const HELPDESK_NAMES = {
  zendesk: 'Zendesk',
  intercom: 'Intercom',
} as const satisfies Record<Ticket['helpdesk'], string>;
