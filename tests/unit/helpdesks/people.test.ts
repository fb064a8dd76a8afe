import { expect, it } from 'vitest';
import { peopleOf } from '@/helpdesks/people';
import type { Message, Ticket } from '@/helpdesks/ticket';

function message(role: Message['role'], author: string): Message {
  return { role, author, at: null, text: '' };
}

const TICKET: Ticket = {
  ...{ helpdesk: 'zendesk', key: 'zendesk:x:1', id: '1', url: 'https://x.zendesk.com/agent/1' },
  ...{ channel: '', subject: '', tags: [], composer: null },
  requester: { name: 'Hannah Whitlock ' },
  messages: [
    message('customer', 'Hannah Whitlock'),
    message('customer', 'Omar Haddad'),
    message('agent', 'Tom Reyes'),
    message('note', 'Ana Pérez'),
    message('agent', 'Hannah Whitlock'),
    message('unknown', 'Lena Fischer'),
    message('unknown', 'Tom Reyes'),
    message('unknown', ''),
    message('bot', 'Fin'),
    message('system', 'Meadowlark'),
  ],
};

it('the people of a ticket are all who speak in it, each once, and no machine', () => {
  expect(peopleOf(TICKET, 'Ana Pérez')).toEqual({
    requester: 'Hannah Whitlock',
    agents: ['Tom Reyes', 'Ana Pérez'],
    others: ['Omar Haddad', 'Lena Fischer'],
  });
});

it('without a ticket nobody is known but who has it open', () => {
  expect(peopleOf(null, 'Ana')).toEqual({ requester: '', agents: ['Ana'], others: [] });
  expect(peopleOf(null, undefined)).toEqual({ requester: '', agents: [], others: [] });
});
