import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Message } from '@/helpdesks/ticket';
import { zendesk } from '@/helpdesks/zendesk/adapter';
import { TicketReportSchema } from '@/messaging/ticketReport';
import { capturedHtml, pageOf, ticketUrl } from './loadPage';
import { ticketWith } from './readings';
import {
  AGENT_BADGE,
  type DrawnMessage,
  messageHtml,
  NOTE_TAG,
  pageHtml,
  paneHtml,
} from './skeleton';

interface Said extends Pick<Message, 'role' | 'author'> {
  paragraphs: string[];
  /** How the page marks the role. */
  marks: Pick<DrawnMessage, 'type' | 'extra'>;
  isMail: boolean;
  hasQuote: boolean;
  /** Whether a run of its author leaves the name out. */
  isTerse: boolean;
  pause: number;
}

const speaker = fc.constantFrom(
  { role: 'customer', author: 'Hannah', marks: { type: 'end-user' } },
  { role: 'customer', author: 'Hannah’s mum', marks: { type: 'END_USER' } },
  { role: 'agent', author: 'Ana', marks: { type: 'agent' } },
  { role: 'agent', author: 'Tom Talbot', marks: { type: 'agent', extra: AGENT_BADGE } },
  { role: 'bot', author: 'Meadowlark Bot', marks: { type: 'agent' } },
  { role: 'note', author: 'Ana', marks: { type: 'internal' } },
  { role: 'note', author: 'Ana', marks: { type: 'internal', extra: NOTE_TAG } },
  { role: 'note', author: 'Tom Talbot', marks: { type: 'end-user', extra: NOTE_TAG } },
  { role: 'unknown', author: 'Who', marks: {} },
) satisfies fc.Arbitrary<Pick<Said, 'role' | 'author' | 'marks'>>;

const word = fc.string({
  unit: fc.constantFrom(...'abcäßñ€09&<>"’.?!🌱'),
  minLength: 1,
  maxLength: 8,
});
const paragraph = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const said: fc.Arbitrary<Said> = fc
  .tuple(
    speaker,
    fc.record({
      paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
      isMail: fc.boolean(),
      hasQuote: fc.boolean(),
      isTerse: fc.boolean(),
      pause: fc.integer({ min: 1, max: 1e7 }),
    }),
  )
  .map(([who, what]) => ({ ...who, ...what }));

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function htmlOf({ paragraphs, isMail, hasQuote }: Said): string {
  const quote = hasQuote ? '<p>Am 3. schrieb Ana:</p><blockquote><p>Geheim</p></blockquote>' : '';
  const mail = paragraphs.map((each) => `<p>${escaped(each)}</p>`).join('\n') + quote;
  return isMail ? `<div class="zd-comment">${mail}</div>` : escaped(paragraphs.join('\n\n'));
}

function drawn(conversation: readonly Said[], hasTimes: boolean): DrawnMessage[] {
  let time = Date.UTC(2026, 10, 1);
  return conversation.map((each, index) => {
    time += each.pause;
    const before = conversation[index - 1];
    const isRun = before?.author === each.author && before.role === each.role;
    return {
      ...each.marks,
      sender: isRun && each.isTerse ? undefined : each.author,
      at: hasTimes ? new Date(time).toISOString() : undefined,
      html: htmlOf(each),
    };
  });
}

const conversation = fc.array(said, { maxLength: 12 });

describe('reading a log gives back what was said', () => {
  it('in either direction, in any grouping, with and without times', () => {
    fc.assert(
      fc.property(conversation, fc.boolean(), fc.boolean(), (all, isReversed, hasTimes) => {
        const { messages } = ticketWith({ messages: drawn(all, hasTimes), isReversed });
        expect(messages.map(({ role, author, text }) => ({ role, author, text }))).toEqual(
          all.map(({ role, author, paragraphs }) => ({
            role,
            author,
            text: paragraphs.join('\n\n'),
          })),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('a note', () => {
  const type = fc.option(fc.oneof(fc.constantFrom('end-user', 'agent', 'internal'), fc.string()), {
    nil: undefined,
  });
  const extra = fc.subarray([NOTE_TAG, AGENT_BADGE]).map((parts) => parts.join(''));

  it('is never the customer’s, and only a customer is', () => {
    fc.assert(
      fc.property(
        type,
        extra,
        fc.option(fc.string(), { nil: undefined }),
        (stated, marks, name) => {
          const attribute = stated === undefined ? undefined : stated.replaceAll('"', '&quot;');
          const sender = name === undefined ? undefined : escaped(name);
          const message = { type: attribute, extra: marks, sender, html: 'Hi' };
          const [read] = ticketWith({ messages: [message] }).messages;
          const isNote = marks.includes(NOTE_TAG) || /internal|note|private/i.test(stated ?? '');
          const isCustomer = marks === '' && /^end\W*user$/i.test(stated ?? '');
          expect(read?.role === 'note').toBe(isNote);
          if (read?.role === 'customer') expect(isCustomer).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('whatever a page holds', () => {
  const message = { type: 'end-user', sender: 'Hannah', html: 'Help!' };
  const whole = [
    capturedHtml('101'),
    capturedHtml('101-legacy'),
    pageHtml(paneHtml({ id: 101, messages: [message] }) + paneHtml({ id: 102 }, false)),
    pageHtml(messageHtml(message)),
  ];
  const losses = fc.array(
    fc.record({ at: fc.nat(), attribute: fc.option(fc.nat(5), { nil: null }) }),
  );

  /** The page without some of its elements, and without an attribute of some others. */
  function torn(html: string, lost: readonly { at: number; attribute: number | null }[]): Document {
    const page = pageOf(html);
    for (const { at, attribute } of lost) {
      const elements = page.body.querySelectorAll('*');
      const element = elements[at % elements.length];
      const name = element?.getAttributeNames()[attribute ?? -1];
      if (attribute === null) element?.remove();
      else if (name) element?.removeAttribute(name);
    }
    return page;
  }

  it('its reading is told in the agreed form, and is of the ticket asked for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        losses,
        fc.constantFrom(101, 102, 7),
        (html, lost, id) => {
          const page = torn(html, lost);
          const reading = zendesk.read(page, ticketUrl(id));
          expect(v.parse(TicketReportSchema, reading)).toEqual(reading);
          const text = JSON.stringify(reading);
          if (id !== 101) expect(text).not.toMatch(/Hannah|tracking page/);
          if (id !== 102) expect(text).not.toMatch(/Marcus|Charged twice/);
          const { element } = zendesk.findComposer(page, ticketUrl(id), null) ?? {};
          expect(element === undefined || page.contains(element)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
