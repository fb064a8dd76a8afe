import type { Ticket } from '../ticket.ts';

export const parcelNotReceived: Ticket = {
  id: 101,
  subject: 'Tracking says delivered but I have nothing here',
  requester: {
    id: 5101,
    name: 'Hannah Whitlock',
    email: 'hannah.whitlock@postbox.example',
    locale: 'English (United Kingdom)',
    place: 'Bristol, United Kingdom',
    customerSince: '2024-03-11',
  },
  tags: ['delivery', 'order', 'vip'],
  via: 'email',
  status: 'open',
  priority: 'high',
  assignee: 'Ana Ferrer',
  fields: [
    { label: 'Topic', value: 'Delivery' },
    { label: 'Order number', value: 'ML-20418' },
  ],
  order: {
    number: 'ML-20418',
    placed: '2026-11-12',
    lines: [
      { name: 'Meadowlark Garden, oak', price: '€149.00' },
      { name: 'Seed pods, kitchen mix (6)', price: '€19.50' },
    ],
    status: 'Delivered 18 Nov, 11:42',
  },
  messages: [
    {
      role: 'end-user',
      author: 'Hannah Whitlock',
      at: '2026-11-18T19:26:00Z',
      originatedFrom: 'EmailInteraction',
      html: `<p>Hi there,</p>
<p>I ordered a Meadowlark Garden (oak) last week, order ML-20418, and the tracking page says it was <strong>delivered today at 11:42</strong>, "handed to resident". I was at home all day with the dog and nobody rang the bell. There is nothing on the porch, nothing in the shed, and no card through the letterbox either.</p>
<p>I've asked both neighbours. Number 14 had a parcel but it was for number 41, so not mine.</p>
<p>It's a birthday present for my mum on the 28th so I'm getting a bit nervous. Could you please find out where it went, or send another one? I don't mind collecting it from somewhere if thats easier.</p>
<p>Many thanks,<br>Hannah</p>
<div class="signature"><p>Hannah Whitlock<br>Senior Buyer, Castle &amp; Finch Stationers<br>22 Orchard Row, Bristol<br><em>This e-mail and any attachment are confidential and intended only for the person named above. If you have received it in error please delete it and tell the sender.</em></p></div>`,
    },
    {
      role: 'system',
      author: 'Trigger',
      at: '2026-11-18T19:26:00Z',
      originatedFrom: 'Trigger',
      text: 'E-mail notification sent to Hannah Whitlock by trigger “Notify requester of received request”',
    },
    {
      role: 'agent',
      author: 'Ana Ferrer',
      at: '2026-11-19T08:51:00Z',
      originatedFrom: 'WebInteraction',
      html: `<p>Hi Hannah,</p>
<p>I'm sorry about this, and thank you for checking with the neighbours already. Could you tell me whether the address on the order is right: <strong>22 Orchard Row, flat 2</strong>? And is there a concierge or a parcel locker in the building?</p>
<p>Best wishes,<br>Ana</p>`,
    },
    {
      role: 'internal',
      author: 'Ana Ferrer',
      at: '2026-11-19T08:54:00Z',
      originatedFrom: 'WebInteraction',
      html: '<p>Carrier portal shows a signature “J. Marsh”, no photo. Asked the depot for the GPS scan.</p>',
    },
    {
      role: 'end-user',
      author: 'Hannah Whitlock',
      at: '2026-11-20T07:38:00Z',
      originatedFrom: 'EmailInteraction',
      html: `<p>Morning Ana,</p>
<p>Yes the address is right, but we have no concierge and no locker, it's just two flats and a front door. The tracking still says delivered and I still have not received the parcel. The signature on it is not mine and I don't know any J. Marsh!</p>
<p>What happens now? Do I have to contact the courier myself or will you open an investigation? And how long does that take, because of the 28th.</p>
<p>Hannah</p>
<div class="signature"><p>Sent from my phone, please excuse typos</p></div>
<blockquote type="cite"><p>On Thu, 19 Nov 2026 at 08:51, Meadowlark &lt;hello@meadowlark.example&gt; wrote:</p>
<p>Hi Hannah,</p>
<p>I'm sorry about this, and thank you for checking with the neighbours already. Could you tell me whether the address on the order is right: 22 Orchard Row, flat 2? And is there a concierge or a parcel locker in the building?</p>
<p>Best wishes,<br>Ana</p></blockquote>`,
    },
  ],
};
