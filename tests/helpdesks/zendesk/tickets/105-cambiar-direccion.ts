import type { Ticket } from '../ticket.ts';

export const cambiarDireccion: Ticket = {
  id: 105,
  subject: 'Cambiar la dirección de entrega de mi pedido',
  requester: {
    id: 5105,
    name: 'Lucía Méndez',
    email: 'lucia.mendez@correo.example',
    locale: 'Español (España)',
    place: 'Valencia, España',
    customerSince: '2026-11-15',
  },
  tags: ['pedido', 'dirección'],
  via: 'web',
  status: 'new',
  priority: 'normal',
  assignee: null,
  fields: [
    { label: 'Topic', value: 'Delivery' },
    { label: 'Order number', value: 'ML-20577' },
  ],
  order: {
    number: 'ML-20577',
    placed: '2026-11-20',
    lines: [
      { name: 'Meadowlark Garden, white', price: '€149.00' },
      { name: 'Seed pods, salad mix (6)', price: '€17.50' },
    ],
    status: 'Packing',
  },
  messages: [
    {
      role: 'end-user',
      author: 'Lucía Méndez',
      at: '2026-11-21T09:12:00Z',
      originatedFrom: 'WebInteraction',
      html: `<p>Buenos días:</p>
<p>Ayer hice el pedido ML-20577 y me he dado cuenta de que puse la dirección de mi piso anterior. Me mudé hace dos semanas y allí ya no hay nadie para recogerlo.</p>
<p>¿Podéis cambiar la dirección de entrega antes de que salga el paquete? La nueva es: calle del Olivar 18, 3.º B, 46003 Valencia. Si ya ha salido, ¿se puede desviar o recoger en una tienda?</p>
<p>Muchas gracias y un saludo,<br>Lucía Méndez</p>`,
    },
    {
      role: 'system',
      author: 'Trigger',
      at: '2026-11-21T09:12:05Z',
      originatedFrom: 'Trigger',
      text: 'Group set to Customer care by trigger “Route by language”',
    },
    {
      role: 'end-user',
      author: 'Lucía Méndez',
      at: '2026-11-21T15:48:00Z',
      originatedFrom: 'EmailInteraction',
      html: `<p>Hola otra vez, en la web el pedido sigue en "preparando", pero no me deja editar los datos de envío. ¿Me lo podéis cambiar vosotros, por favor?</p>
<p>Lucía</p>
<div class="signature"><p>Enviado desde mi móvil</p></div>`,
    },
  ],
};
