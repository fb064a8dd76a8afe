import { expect } from 'vitest';
import { intercom } from '@/helpdesks/intercom/adapter';
import type { Message, Ticket, TicketReading } from '@/helpdesks/ticket';
import { pageOf } from '../parsePage';
import { conversationUrl } from './loadPage';
import { type DrawnPage, type DrawnPart, pageHtml, streamHtml } from './skeleton';

export function readHtml(html: string, url = conversationUrl(201)): TicketReading {
  return intercom.read(pageOf(html), url);
}

/** The ticket of a reading that must be one. */
export function ticketOf(reading: TicketReading): Ticket {
  if (reading.state !== 'ticket') return expect.fail(`is ${JSON.stringify(reading)}`);
  return reading.ticket;
}

export function ticketWith(parts: DrawnPage): Ticket {
  return ticketOf(readHtml(pageHtml(parts)));
}

export function messagesOf(...parts: DrawnPart[]): Message[] {
  return ticketWith({ parts }).messages;
}

/** The messages of a stream that holds this HTML. */
export function readStream(inner: string): Message[] {
  return ticketWith({ stream: streamHtml(inner) }).messages;
}
