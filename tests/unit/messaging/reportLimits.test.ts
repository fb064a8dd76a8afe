import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { TicketReportSchema } from '@/messaging/ticketReport';
import { aTicket } from '../ranking/asTicket';

function accepts(change: object): boolean {
  const report = { state: 'ticket', ticket: { ...aTicket(['Hello']), ...change } };
  return v.safeParse(TicketReportSchema, report).success;
}

describe('how much a page may report', () => {
  it.each([
    ['key', 300],
    ['id', 100],
    ['url', 4000],
    ['channel', 200],
    ['subject', 2000],
    ['language', 35],
    ['brand', 200],
  ])('is limited in its %s to %i', (field, limit) => {
    expect(accepts({ [field]: 'x'.repeat(limit) })).toBe(true);
    expect(accepts({ [field]: 'x'.repeat(limit + 1) })).toBe(false);
  });

  it('is limited in its tags, their number and their length', () => {
    expect(accepts({ tags: Array(200).fill('x'.repeat(200)) })).toBe(true);
    expect(accepts({ tags: Array(201).fill('x') })).toBe(false);
    expect(accepts({ tags: ['x'.repeat(201)] })).toBe(false);
  });

  it('is limited in its requester', () => {
    expect(accepts({ requester: { name: 'x'.repeat(300), email: 'x'.repeat(320) } })).toBe(true);
    expect(accepts({ requester: { name: 'x'.repeat(301) } })).toBe(false);
    expect(accepts({ requester: { name: 'x', email: 'x'.repeat(321) } })).toBe(false);
  });

  it('is limited in its messages, their number and their texts', () => {
    const { messages } = aTicket([{ text: 'x'.repeat(20_000), author: 'x'.repeat(300) }]);
    expect(accepts({ messages: Array(100).fill(messages[0]) })).toBe(true);
    expect(accepts({ messages: Array(101).fill(messages[0]) })).toBe(false);
    expect(accepts({ messages: aTicket(['x'.repeat(20_001)]).messages })).toBe(false);
    expect(accepts({ messages: aTicket([{ text: '', author: 'x'.repeat(301) }]).messages })).toBe(
      false,
    );
  });

  it.each(['loading', 'unreadable'])('is limited in the key of a ticket that is %s', (state) => {
    const report = (length: number) =>
      v.safeParse(TicketReportSchema, { state, reason: 'no-pane', key: 'x'.repeat(length) });
    expect(report(300).success).toBe(true);
    expect(report(301).success).toBe(false);
  });

  it.each([
    ['no messages', { messages: undefined }],
    ['a number for a subject', { subject: 7 }],
    ['an unknown composer', { composer: { mode: 'secret', rich: true } }],
    ['half a composer', { composer: { mode: 'public' } }],
    ['no word about the composer', { composer: undefined }],
    ['a message that is a text', { messages: ['Hello'] }],
    ['a message without a word about its time', { messages: [{ ...message(), at: undefined }] }],
  ])('is nothing with %s', (_, change) => {
    expect(accepts(change)).toBe(false);
  });

  it('keeps only what was agreed', () => {
    const ticket = { ...aTicket(['Hello']), secret: 'x' };
    const report = v.parse(TicketReportSchema, { state: 'ticket', ticket });
    expect(report).toEqual({ state: 'ticket', ticket: aTicket(['Hello']) });
  });
});

function message() {
  return aTicket(['Hello']).messages[0];
}
