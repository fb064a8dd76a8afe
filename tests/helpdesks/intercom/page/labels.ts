import { has } from './variant.ts';

const english = {
  inbox: 'All conversations',
  details: 'Details',
  name: 'Name',
  email: 'Email',
  company: 'Company',
  tags: 'Tags',
  brand: 'Brand',
  reply: 'Reply',
  note: 'Note',
  send: 'Send',
  addNote: 'Add note',
  replyBox: 'Write a reply',
  from: 'From',
  to: 'To',
  before: (count: number) => `And ${count} items before`,
};

const spanish: typeof english = {
  inbox: 'Todas las conversaciones',
  details: 'Detalles',
  name: 'Nombre',
  email: 'Correo electrónico',
  company: 'Empresa',
  tags: 'Etiquetas',
  brand: 'Marca',
  reply: 'Responder',
  note: 'Nota',
  send: 'Enviar',
  addNote: 'Añadir nota',
  replyBox: 'Escribe una respuesta',
  from: 'De',
  to: 'Para',
  before: (count: number) => `Y ${count} elementos antes`,
};

export const language = has('es') ? 'es' : 'en';

export const labels = has('es') ? spanish : english;
