import type { Conversation } from '../conversation.ts';

export const refundOfGarden: Conversation = {
  id: 215470201,
  title: 'Refund for the Garden I sent back',
  customer: {
    name: 'Priya Raman',
    email: 'priya.raman@inkpost.example',
    company: 'Raman & Daughters',
  },
  tags: ['refund', 'returns'],
  brand: 'Meadowlark',
  parts: [
    {
      speaker: 'customer',
      author: 'Priya Raman',
      isMail: true,
      html: `<p>Hello,</p>
<p>I returned my Meadowlark Garden (order ML-19022) on the 3rd, the parcel reached you on the 6th according to DHL. It is the 20th now and <b>I still have not received the refund</b>.</p>
<p>Could you tell me when the money will be back on my card? I paid by Visa.</p>
<p>Kind regards<br>Priya</p>
<div class="signature"><p>Raman &amp; Daughters<br>Hand-bound notebooks since 1987</p></div>`,
    },
    { speaker: 'system', author: 'Workflow', html: 'Assigned to Customer care by a workflow' },
    {
      speaker: 'agent',
      author: 'Ana Ferrer',
      isMail: true,
      html: `<p>Hi Priya,</p><p>I am looking into it. Was the return label the one from your account page?</p><p>Ana</p>`,
    },
    {
      speaker: 'note',
      author: 'Ana Ferrer',
      html: '<p>Warehouse has booked it in on the 9th, see sheet. Finance batch runs on Fridays.</p>',
    },
    {
      speaker: 'customer',
      author: 'Priya Raman',
      isMail: true,
      html: `<p>Yes, the label from the account page. How long does a refund take after you have the parcel?</p>
<p>Priya</p>
<p class="introduction">On Fri, 20 Nov 2026 at 10:12, Ana from Meadowlark wrote:</p>
<blockquote><p>Hi Priya,</p><p>I am looking into it. Was the return label the one from your account page?</p></blockquote>`,
    },
  ],
};
