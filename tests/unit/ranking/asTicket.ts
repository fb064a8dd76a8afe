import type { Message, Ticket } from '@/helpdesks/ticket';
import type { Ticket as ZendeskTicket } from '../../helpdesks/zendesk/tickets.ts';

const ROLES = {
  'end-user': 'customer',
  agent: 'agent',
  internal: 'note',
  bot: 'bot',
  system: 'system',
} as const;

/** What a mail holds beside what its writer says; the reading of a page leaves it out. */
const QUOTES = /<blockquote[\s\S]*?<\/blockquote>|<div class="signature">[\s\S]*?<\/div>/g;
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

function textOf(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(/<\/?(?:p|div|br|ul|li|blockquote)\b[^>]*>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** A ticket of the rebuilt help desk as Sidecard reads it; with quoted mail and signatures if wanted. */
export function asTicket(ticket: ZendeskTicket, keepQuotes = false): Ticket {
  const messages = ticket.messages.map(
    ({ role, author, at, html, text }): Message => ({
      role: ROLES[role],
      author,
      at,
      text: html ? textOf(keepQuotes ? html : html.replace(QUOTES, '')) : (text ?? ''),
    }),
  );
  return aTicket(messages, { id: String(ticket.id), subject: ticket.subject, tags: ticket.tags });
}

/** A ticket with these messages; a bare text is the customer's. */
export function aTicket(
  messages: readonly (string | (Partial<Message> & { text: string }))[],
  traits: Partial<Ticket> = {},
): Ticket {
  return {
    helpdesk: 'zendesk',
    key: 'zendesk:meadowlark:1',
    id: '1',
    url: 'https://meadowlark.zendesk.com/agent/tickets/1',
    channel: 'email',
    subject: '',
    requester: { name: 'Hannah Whitlock' },
    tags: [],
    messages: messages.map((message) => ({
      ...{ role: 'customer' as const, author: 'Hannah Whitlock', at: null },
      ...(typeof message === 'string' ? { text: message } : message),
    })),
    composer: null,
    ...traits,
  };
}
