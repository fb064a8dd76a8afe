import type { Ticket } from '../ticket.ts';

export const duoLaunch: Ticket = {
  id: 107,
  subject: 'When does the Duo come out?',
  requester: {
    id: 5107,
    name: 'Joanna Kowalczyk',
    email: 'joanna.k@listonosz.example',
    locale: 'English (United States)',
    place: 'Gdańsk, Poland',
    customerSince: '2026-01-19',
  },
  tags: ['launch', 'duo', 'presales'],
  via: 'web',
  status: 'new',
  priority: 'low',
  assignee: null,
  fields: [
    { label: 'Topic', value: 'Before buying' },
    { label: 'Product', value: 'Meadowlark Duo' },
  ],
  messages: [
    {
      role: 'end-user',
      author: 'Joanna Kowalczyk',
      at: '2026-11-20T20:03:00Z',
      originatedFrom: 'WebInteraction',
      html: `<p>Hello! I saw the Meadowlark Duo on your Instagram and I want one :)</p>
<ul><li>When does it launch, and can I pre-order it already?</li><li>Will it ship to Poland from day one?</li><li>Is €249 the final price, and is there something off for people who have the Garden?</li></ul>
<p>It would be a Christmas present so I need to know if it comes before the 24th of December.</p>
<p>Greetings from Gdańsk,<br>Joanna</p>`,
    },
  ],
};
