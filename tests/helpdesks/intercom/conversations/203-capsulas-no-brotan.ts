import type { Conversation } from '../conversation.ts';

export const capsulasNoBrotan: Conversation = {
  id: 215470203,
  title: 'Mis cápsulas no brotan',
  customer: { name: 'Nuria Vidal', email: 'nuria.vidal@buzon.example' },
  tags: ['cápsulas', 'huerto'],
  brand: 'Meadowlark',
  parts: [
    {
      speaker: 'customer',
      author: 'Nuria Vidal',
      isMail: true,
      html: `<p>Hola:</p>
<p>Hace tres semanas puse seis cápsulas nuevas y solo han brotado dos. Las otras cuatro no han brotado: albahaca, perejil y las dos de lechuga. El jardín tiene agua y la luz se enciende bien.</p>
<p>¿Tengo que esperar más o me podéis mandar otras?</p>
<p>Un saludo,<br>Nuria</p>
<div class="gmail_signature">Enviado desde mi móvil</div>`,
    },
    {
      speaker: 'note',
      author: 'Tom Okafor',
      html: '<p>Lote 26-41, hay más casos. Preguntar a Semillas.</p>',
    },
  ],
};
