import type { Ticket } from '../ticket.ts';

export const arrivedDamaged: Ticket = {
  id: 109,
  subject: 'Water tank cracked on arrival (photo)',
  requester: {
    id: 5109,
    name: 'Chloé Marchand',
    email: 'chloe.marchand@courriel.example',
    locale: 'English (United Kingdom)',
    place: 'Lyon, France',
    customerSince: '2026-11-08',
  },
  tags: ['damaged', 'refund'],
  via: 'email',
  status: 'open',
  priority: 'high',
  assignee: 'Ana Ferrer',
  fields: [
    { label: 'Topic', value: 'Damaged item' },
    { label: 'Order number', value: 'ML-20301' },
  ],
  order: {
    number: 'ML-20301',
    placed: '2026-11-08',
    lines: [{ name: 'Meadowlark Garden, oak', price: '€149.00' }],
    status: 'Delivered 13 Nov, 16:20',
  },
  messages: [
    {
      role: 'end-user',
      author: 'Chloé Marchand',
      at: '2026-11-14T08:07:00Z',
      originatedFrom: 'EmailInteraction',
      html: `<p>Hello,</p>
<p>my Garden arrived yesterday and the water tank has a long crack. I filled it before I saw it and the water ran over the shelf. Also one lamp arm is bent. The box outside was ok. I put a photo.</p>
<p>I'm quite disapointed as it was not cheap. I would like a replacement or my money back, what is faster? And do I have to send the broken one back, and who pays that?</p>
<p>Cordially,<br>Chloé Marchand</p>
<div class="signature"><p>Chloé Marchand<br>Atelier Marchand, encadrement<br>4 rue des Tables Claires, Lyon</p></div>`,
      attachments: [
        { name: 'IMG_2214.jpg', kind: 'image', size: '2.1 MB' },
        { name: 'invoice-ML-20301.pdf', kind: 'document', size: '84 kB' },
      ],
    },
    {
      role: 'agent',
      author: 'Ana Ferrer',
      at: '2026-11-16T10:45:00Z',
      originatedFrom: 'WebInteraction',
      html: '<p>Dear Chloé, I am so sorry. Thank you for the photo, it shows everything I need. Which would you prefer: a new Garden, or a refund?</p><p>Ana</p>',
    },
    {
      role: 'end-user',
      author: 'Chloé Marchand',
      at: '2026-11-16T18:22:00Z',
      originatedFrom: 'EmailInteraction',
      html: `<p>Hello Ana, a refund please, we have no more confidence in this one. How long does the refund take and does it go to the same card?</p>
<p>Chloé</p>
<blockquote type="cite"><p>Le 16 nov. 2026 à 11:45, Meadowlark &lt;hello@meadowlark.example&gt; a écrit :</p><p>Dear Chloé, I am so sorry. Thank you for the photo, it shows everything I need. Which would you prefer: a new Garden, or a refund?</p></blockquote>`,
    },
  ],
};
