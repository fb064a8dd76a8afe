import type { Ticket } from '../ticket.ts';

export const chargedTwice: Ticket = {
  id: 102,
  subject: 'Charged twice for the Club and now my card is declined??',
  requester: {
    id: 5102,
    name: 'Marcus Lindqvist',
    email: 'marcus.lindqvist@northmail.example',
    locale: 'English (United States)',
    place: 'Uppsala, Sweden',
    customerSince: '2025-06-02',
  },
  tags: ['billing', 'club'],
  via: 'web',
  status: 'open',
  priority: 'normal',
  assignee: 'Tom Okafor',
  fields: [
    { label: 'Topic', value: 'Billing' },
    { label: 'Membership', value: 'Club, monthly' },
  ],
  order: {
    number: 'ML-C-8833',
    placed: '2026-11-16',
    lines: [{ name: 'Meadowlark Club, November', price: '€12.90' }],
    status: 'Payment failed, retry 21 Nov',
  },
  messages: [
    {
      role: 'end-user',
      author: 'Marcus Lindqvist',
      at: '2026-11-16T16:05:00Z',
      originatedFrom: 'WebInteraction',
      html: `<p>Hello, on my bank statement I see two charges of €12.90 from Meadowlark on the same day (16 Nov). I have only one Club membership. Please check.</p>`,
    },
    {
      role: 'agent',
      author: 'Tom Okafor',
      at: '2026-11-17T09:20:00Z',
      originatedFrom: 'WebInteraction',
      html: `<p>Hi Marcus,</p>
<p>Thanks for writing. Could you send me the last four digits of the card and the exact time of the two lines? One of them may be a reservation that never becomes a payment.</p>
<p>Tom</p>`,
    },
    {
      role: 'end-user',
      author: 'Marcus Lindqvist',
      at: '2026-11-18T21:47:00Z',
      originatedFrom: 'WebInteraction',
      html: `<p>It ends in 4417. One is at 06:00 and one at 06:02. The second is still "pending" in the banking app.</p>
<p>And today it got stranger: I got an e-mail that my card was declined for the Club and that you will try again in 3 days. There is enough money on the account. So did I pay twice or not at all? Will my November pods be sent? I would like the double charge back and to use a different card.</p>
<p>/Marcus</p>`,
    },
  ],
};
