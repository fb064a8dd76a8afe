import { expect } from 'vitest';
import type { Message, Ticket, TicketReading } from '@/helpdesks/ticket';
import { zendesk } from '@/helpdesks/zendesk/adapter';
import { pageOf, ticketUrl } from './loadPage';
import { type DrawnMessage, type DrawnTicket, pageHtml, paneHtml } from './skeleton';

export function readHtml(html: string, url = ticketUrl(101)): TicketReading {
  return zendesk.read(pageOf(html), url);
}

/** The ticket of a reading that must be one. */
export function ticketOf(reading: TicketReading): Ticket {
  if (reading.state !== 'ticket') return expect.fail(`is ${JSON.stringify(reading)}`);
  return reading.ticket;
}

/** The reading of ticket 101, drawn with these parts. */
export function ticketWith(parts: Partial<DrawnTicket>): Ticket {
  return ticketOf(readHtml(pageHtml(paneHtml({ id: 101, ...parts }))));
}

export function messagesOf(...messages: DrawnMessage[]): Message[] {
  return ticketWith({ messages }).messages;
}

/** The messages of ticket 101, whose log holds this HTML. */
export function readLog(inner: string): Message[] {
  const html = pageHtml(paneHtml({ id: 101 }));
  const log = /(<div id="convo_log_sentinel_101"><\/div>)/;
  expect(html).toMatch(log);
  return ticketOf(readHtml(html.replace(log, `$1${inner}`))).messages;
}
