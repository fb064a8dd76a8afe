import { MAX_MESSAGE_LENGTH, type Ticket } from '@/helpdesks/ticket';

/** What a customer wrote. */
export interface Letter {
  subject: string;
  message: string;
}

/** A line, a blank line and more. */
const SUBJECT_AND_MESSAGE = /^([^\n]*)\n[^\S\n]*\n([\s\S]*)$/;

/** A query's text: a subject, a blank line and a message, or a message alone. */
export function letterOf(text: string): Letter {
  const plain = text.replace(/\r\n/g, '\n').trim();
  const [, subject = '', message = plain] = SUBJECT_AND_MESSAGE.exec(plain) ?? [];
  return { subject: subject.trim(), message: message.trim() };
}

/** A letter as a library that knows no subject gets it. */
export function textOf({ subject, message }: Letter): string {
  return subject === '' ? message : `${subject}\n\n${message}`;
}

/** A ticket with nothing but a letter: nobody has answered, and nothing tells who wrote it. */
export function ticketOf(id: string, { subject, message }: Letter): Ticket {
  return {
    helpdesk: 'zendesk',
    key: `zendesk:evaluation:${id}`,
    id,
    url: 'https://evaluation.zendesk.com/agent/tickets/1',
    channel: 'email',
    subject: subject.slice(0, 2000),
    requester: { name: '' },
    tags: [],
    messages: [
      { role: 'customer', author: '', at: null, text: message.slice(0, MAX_MESSAGE_LENGTH) },
    ],
    composer: null,
  };
}
