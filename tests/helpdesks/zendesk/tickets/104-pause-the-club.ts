import type { Ticket } from '../ticket.ts';

export const pauseTheClub: Ticket = {
  id: 104,
  subject: 'Going away for 3 months, pause or cancel?',
  requester: {
    id: 5104,
    name: 'Oliver Petrie',
    email: 'o.petrie@fastpost.example',
    locale: 'English (Ireland)',
    place: 'Galway, Ireland',
    customerSince: '2024-09-17',
  },
  tags: ['club', 'subscription'],
  via: 'email',
  status: 'open',
  priority: 'normal',
  assignee: 'Ana Ferrer',
  fields: [
    { label: 'Topic', value: 'Membership' },
    { label: 'Membership', value: 'Club, every 2 months' },
  ],
  order: {
    number: 'ML-C-6120',
    placed: '2026-10-05',
    lines: [{ name: 'Meadowlark Club, October', price: '€12.90' }],
    status: 'Next parcel 5 Dec',
  },
  messages: [
    {
      role: 'end-user',
      author: 'Oliver Petrie',
      at: '2026-11-19T12:14:00Z',
      originatedFrom: 'EmailInteraction',
      html: `<p>Hello Meadowlark,</p>
<p>We are off to New Zealand from 1 December till the end of February and nobody will be at home to look after the herbs. Can I pause my Club subscription for those months? If pausing isn't possible I'd have to cancel the membership, but I would rather not lose my price.</p>
<p>The next parcel is planned for 5 December, so before that please.</p>
<p>Thanks!<br>Oliver</p>`,
    },
    {
      role: 'internal',
      author: 'Tom Okafor',
      at: '2026-11-19T13:40:00Z',
      originatedFrom: 'WebInteraction',
      html: `<p>Careful: this account had a refund in March (damaged lamp, money back to the card, €41.20). Finance says no second refund without a photo. If he asks for money back or a replacement lamp, send it to Finance first.</p>`,
    },
    {
      role: 'end-user',
      author: 'Oliver Petrie',
      at: '2026-11-20T17:31:00Z',
      originatedFrom: 'EmailInteraction',
      html: `<p>Hi again, I looked in the app under Membership and I only see "Skip next parcel". Does skipping work for two parcels in a row, or how do I pause it for longer?</p>
<p>Oliver</p>
<div class="signature"><p>Oliver Petrie · Petrie &amp; Daughters Boat Repair · Galway</p></div>`,
    },
  ],
};
