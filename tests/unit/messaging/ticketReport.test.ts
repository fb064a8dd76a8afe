import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Ticket } from '@/helpdesks/ticket';
import { TicketReportSchema } from '@/messaging/ticketReport';

const TICKET: Ticket = {
  helpdesk: 'zendesk',
  key: 'zendesk:a.zendesk.com:1',
  id: '1',
  url: 'https://a.zendesk.com/agent/tickets/1',
  channel: 'web',
  subject: 'Help',
  requester: { name: 'Ana' },
  tags: [],
  messages: [{ role: 'customer', author: 'Ana', at: null, text: 'Hello' }],
  composer: { mode: 'public', rich: true },
};

function accepts(report: unknown): boolean {
  return v.safeParse(TicketReportSchema, report).success;
}

describe('a ticket report', () => {
  it.each([
    { state: 'no-ticket' },
    { state: 'loading', key: TICKET.key },
    { state: 'unreadable', key: TICKET.key, reason: 'other-ticket' },
    { state: 'ticket', ticket: TICKET },
  ])('is taken in the agreed forms: $state', (report) => {
    expect(v.parse(TicketReportSchema, report)).toEqual(report);
  });

  it.each([
    ['of an unknown state', { state: 'flying' }],
    ['with an unknown reason', { state: 'unreadable', key: 'k', reason: 'mood' }],
    ['without its ticket', { state: 'ticket' }],
    [
      'with an unknown role',
      changed({ messages: [{ role: 'boss', author: '', at: null, text: '' }] }),
    ],
    ['with a text of a megabyte', changed({ messages: [message('x'.repeat(1_000_000))] })],
    ['with ten thousand messages', changed({ messages: Array(10_000).fill(message('x')) })],
    ['of an unknown help desk', changed({ helpdesk: 'desk' })],
    ['that is nothing', null],
  ])('is refused %s', (_, report) => {
    expect(accepts(report)).toBe(false);
  });
});

function message(text: string) {
  return { role: 'customer', author: 'Ana', at: null, text };
}

function changed(change: object) {
  return { state: 'ticket', ticket: { ...TICKET, ...change } };
}
