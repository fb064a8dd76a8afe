import type { Conversation } from '../conversation.ts';

export const pauseTheClub: Conversation = {
  id: 215470206,
  title: 'Pause the Club over the summer',
  customer: { name: 'Ines Duarte', email: 'ines@duarte.example', company: 'Duarte Arquitetos' },
  tags: ['club'],
  brand: 'Meadowlark Club',
  parts: [
    {
      speaker: 'customer',
      author: 'Ines Duarte',
      html: '<p>Can I pause the Club for two months?</p>',
    },
    {
      speaker: 'agent',
      author: 'Ana Ferrer',
      html: '<p>Hi Ines, of course. From when?</p>',
    },
    {
      speaker: 'agent',
      author: 'Ana Ferrer',
      isContinued: true,
      html: '<p>The next box is packed on Thursday.</p>',
    },
    {
      speaker: 'customer',
      author: 'Ines Duarte',
      html: '<p>From now, we are in Porto until September. Can I do it myself?</p>',
    },
  ],
};
