import type { Conversation } from '../conversation.ts';

export const callNote: Conversation = {
  id: 215470208,
  title: 'Marit Haugen',
  customer: { name: 'Marit Haugen', email: 'marit.haugen@fjordpost.example' },
  tags: ['call'],
  brand: 'Meadowlark',
  parts: [
    {
      speaker: 'note',
      author: 'Tom Okafor',
      html: '<p>Called about mould and a refund, will write herself. No action.</p>',
    },
    { speaker: 'system', author: 'Tom Okafor', html: 'Tom Okafor snoozed this until tomorrow' },
  ],
};
