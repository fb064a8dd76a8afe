import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { intercom } from '@/helpdesks/intercom/adapter';
import { TicketReportSchema } from '@/messaging/ticketReport';
import { pageOf } from '../parsePage';
import { capturedHtml, conversationUrl } from './loadPage';
import { messagesOf } from './readings';
import { TEAMMATE } from './skeleton';

describe('a part', () => {
  const within = fc.constantFrom(
    undefined,
    'inbox2__user-email-part',
    'inbox2__admin-email-part',
    'inbox2__note-part',
    'x',
  );
  const beside = fc.constantFrom('', TEAMMATE, '<i class="o__note"></i>', '<i>Hannah</i>');
  const category = fc.constantFrom(undefined, 1, 3, 4, 5, 20, 7);
  const author = fc.constantFrom(undefined, 'user', 'admin', 'bot', 'x');

  it('is the customer’s only where that alone is said, and a note wherever it is said', () => {
    fc.assert(
      fc.property(within, beside, category, author, (holder, extra, run, type) => {
        const attributes = [
          run === undefined ? '' : `data-part-group-category="${run}"`,
          type === undefined ? '' : `data-author-type="${type}"`,
        ].join(' ');
        const drawn = { html: 'Hi', beside: extra, attributes };
        const [read] = messagesOf(holder === undefined ? drawn : { ...drawn, within: holder });
        const isNote = holder?.includes('note') || extra.includes('o__note') || run === 4;
        const isOurs =
          extra === TEAMMATE || holder?.includes('admin') || type === 'admin' || type === 'bot';
        const isTheirs = run === 1 || type === 'user' || holder?.includes('user');
        expect(read?.role === 'note').toBe(isNote);
        expect(read?.role === 'customer').toBe(
          Boolean(isTheirs && !isNote && !isOurs && !(run === 3 || run === 5 || run === 20)),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('whatever a page holds', () => {
  const whole = ['201', '201-legacy', '204', '210-older-shown', '203-es'].map((name) => ({
    number: Number(name.slice(0, 3)),
    html: capturedHtml(name),
  }));
  const losses = fc.array(
    fc.record({ at: fc.nat(), attribute: fc.option(fc.nat(5), { nil: null }) }),
  );

  it('its reading is told in the agreed form, with the customer’s words only where they are marked', () => {
    fc.assert(
      fc.property(fc.constantFrom(...whole), losses, ({ number, html }, lost) => {
        const page = pageOf(html);
        for (const { at, attribute } of lost) {
          const elements = page.body.querySelectorAll('*');
          const element = elements[at % elements.length];
          const name = element?.getAttributeNames()[attribute ?? -1];
          if (attribute === null) element?.remove();
          else if (name) element?.removeAttribute(name);
        }
        const url = conversationUrl(number);
        const reading = intercom.read(page, url);
        expect(v.parse(TicketReportSchema, reading)).toEqual(reading);
        const messages = reading.state === 'ticket' ? reading.ticket.messages : [];
        const theirs = messages.filter(({ role }) => role === 'customer').map(({ text }) => text);
        expect(theirs.join('\n')).not.toMatch(/Warehouse has booked|I am looking into it|Hi Greta/);
        const { element } = intercom.findComposer(page, url, null) ?? {};
        expect(element === undefined || page.contains(element)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});
