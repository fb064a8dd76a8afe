import type { Ticket } from '../ticket.ts';

/** Nothing here is the customer's: a reader that takes any text for theirs is caught. */
export const callNoteOnly: Ticket = {
  id: 110,
  subject: 'Call back: Stefan Vogel',
  requester: {
    id: 5110,
    name: 'Stefan Vogel',
    email: 'stefan.vogel@briefkasten.example',
    locale: 'Deutsch',
    place: 'Graz, Austria',
    customerSince: '2025-04-04',
  },
  tags: ['callback'],
  via: 'api',
  status: 'pending',
  priority: 'normal',
  assignee: 'Tom Okafor',
  fields: [
    { label: 'Topic', value: 'Other' },
    { label: 'Product', value: 'Meadowlark Garden' },
  ],
  messages: [
    {
      role: 'system',
      author: 'Telephone',
      at: '2026-11-20T13:02:00Z',
      originatedFrom: 'ApiInteraction',
      text: 'Ticket created by the telephone app: missed call, no voicemail',
    },
    {
      role: 'internal',
      author: 'Tom Okafor',
      at: '2026-11-20T13:10:00Z',
      originatedFrom: 'ApiInteraction',
      html: '<p>Called back twice, no answer. His last order (ML-19944) was the cracked pump, so it may be about the warranty or a refund. Try again on Monday morning.</p>',
    },
    {
      role: 'system',
      author: 'Trigger',
      at: '2026-11-20T13:10:02Z',
      originatedFrom: 'Trigger',
      text: 'Status changed from New to Pending',
    },
  ],
};
