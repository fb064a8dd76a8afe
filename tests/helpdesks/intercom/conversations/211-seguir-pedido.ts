import type { Conversation } from '../conversation.ts';

export const seguirPedido: Conversation = {
  id: 215470211,
  title: '¿Cómo puedo seguir mi pedido?',
  customer: { name: 'Iker Etxeberria', email: 'iker.etxeberria@posta.example' },
  tags: ['pedido'],
  brand: 'Meadowlark',
  parts: [
    {
      speaker: 'customer',
      author: 'Iker Etxeberria',
      html: '<p>buenas, ¿cómo puedo seguir mi pedido? no me ha llegado el correo con el enlace</p>',
    },
    {
      speaker: 'customer',
      author: 'Iker Etxeberria',
      isContinued: true,
      html: '<p>es el ML-20702</p>',
    },
  ],
};
