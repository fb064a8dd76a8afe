import type { Conversation } from '../conversation.ts';

export const safeForCats: Conversation = {
  id: 215470209,
  title: 'Are the herbs safe for cats?',
  customer: { name: 'Bea Whitmore', email: 'bea@whitmore.example' },
  tags: ['pets', 'plants'],
  brand: 'Meadowlark',
  parts: [
    {
      speaker: 'customer',
      author: 'Bea Whitmore',
      html: '<p>hello! my cat ate half of the chives and some basil 😬 is any of it poisonous?</p>',
    },
    {
      speaker: 'customer',
      author: 'Bea Whitmore',
      isContinued: true,
      html: '<p>she seems fine</p>',
    },
  ],
};
