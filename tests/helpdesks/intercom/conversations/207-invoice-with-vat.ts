import type { Conversation } from '../conversation.ts';

export const invoiceWithVat: Conversation = {
  id: 215470207,
  title: 'Invoice with our VAT number',
  customer: {
    name: 'Klaus Brenner',
    email: 'k.brenner@brenner-gmbh.example',
    company: 'Brenner GmbH',
  },
  tags: ['billing'],
  brand: 'Meadowlark',
  parts: [
    {
      speaker: 'customer',
      author: 'Klaus Brenner',
      isMail: true,
      html: `<p>Good afternoon,</p>
<p>for order ML-20660 we need an invoice with our company details and VAT number DE 811 907 980. The receipt in the account shows only my name.</p>
<p>Best regards<br>Klaus Brenner</p>
<div class="moz-signature signature">Brenner GmbH · Office plants for the Rhine-Ruhr area</div>`,
    },
  ],
};
