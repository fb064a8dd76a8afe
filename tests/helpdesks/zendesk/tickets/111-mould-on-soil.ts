import type { Ticket } from '../ticket.ts';

export const mouldOnSoil: Ticket = {
  id: 111,
  subject: 'white fluffy stuff on the soil',
  requester: {
    id: 5111,
    name: 'Bea Novak',
    email: 'bea.novak@quickmail.example',
    locale: 'English (United States)',
    place: 'Ljubljana, Slovenia',
    customerSince: '2026-10-12',
  },
  tags: ['growing', 'mould'],
  via: 'email',
  status: 'new',
  priority: 'low',
  assignee: null,
  fields: [
    { label: 'Topic', value: 'Growing' },
    { label: 'Product', value: 'Meadowlark Garden' },
  ],
  order: {
    number: 'ML-19870',
    placed: '2026-10-12',
    lines: [
      { name: 'Meadowlark Garden, white', price: '€149.00' },
      { name: 'Seed pods, basil (3)', price: '€11.50' },
    ],
    status: 'Delivered 16 Oct, 10:05',
  },
  messages: [
    {
      role: 'end-user',
      author: 'Bea Novak',
      at: '2026-11-21T22:51:00Z',
      originatedFrom: 'EmailInteraction',
      html: `<p>hi!! theres white fluffy mould on 2 of my basil pods, on the soil not the leaves. it came about a week after i filled up the tank to the top. is it dangerous?? can i still eat the basil and how do i get rid of it</p>
<p>thx, bea</p>
<div class="signature"><p>Get the QuickMail app for Android</p></div>`,
    },
  ],
};
