import type { Conversation } from '../conversation.ts';

export const customsCharge: Conversation = {
  id: 215470205,
  title: 'DHL asks for customs charges',
  customer: { name: 'Owen Pritchard', email: 'owen.pritchard@parish.example' },
  tags: ['delivery', 'uk'],
  brand: 'Meadowlark',
  parts: [
    {
      speaker: 'customer',
      author: 'Owen Pritchard',
      isMail: true,
      html: `<p>Dear Meadowlark,</p>
<p>DHL wants £27.40 for import VAT and a handling fee before they deliver my Garden to Cardiff. Your shop said nothing about customs charges for UK orders! Do I have to pay this, and do I get it back?</p>
<p>Owen Pritchard</p>`,
    },
    {
      speaker: 'note',
      author: 'Tom Okafor',
      html: '<p>Third one this week. Checkout text is gone since the release of Tuesday.</p>',
    },
    {
      speaker: 'note',
      author: 'Ana Ferrer',
      html: '<p>Tom, white mould complaint of his neighbour is another conversation, do not mix.</p>',
    },
    { speaker: 'system', author: 'Tom Okafor', html: 'Tom Okafor set the priority' },
  ],
};
