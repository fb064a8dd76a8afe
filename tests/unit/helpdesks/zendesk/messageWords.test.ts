import { describe, expect, it } from 'vitest';
import { MAX_MESSAGE_LENGTH, MAX_MESSAGES } from '@/helpdesks/ticket';
import { messagesOf, readHtml, readLog, ticketOf, ticketWith } from './readings';
import {
  articleHtml,
  type DrawnMessage,
  messageHtml,
  NOTE_TAG,
  pageHtml,
  paneHtml,
} from './skeleton';

const customer: DrawnMessage = { type: 'end-user', sender: 'Hannah', html: '<p>Help!</p>' };

describe('the words', () => {
  const textOf = (html: string) => messagesOf({ ...customer, html })[0]?.text;

  it('leave quotes, signatures and attached files out', () => {
    const read = textOf(`<div class="zd-comment"><p>Where is it?</p><div class="signature">H.</div>
      <p>On Thu, 19 Nov 2026, Ana wrote:</p><blockquote><p>Hello</p></blockquote></div>
      <a class="attachment" href="#">a.jpg</a><a data-test-id="attachment-thumbnail">b.jpg</a>`);
    expect(read).toBe('Where is it?');
  });

  it('leave mail out that mail programs mark', () => {
    expect(
      textOf('<p>Hi</p><div class="gmail_quote">On Monday<blockquote>x</blockquote></div>'),
    ).toBe('Hi');
    expect(textOf('<p>Hi</p><div class="moz-cite-prefix">Am 3. schrieb Ana:</div>')).toBe('Hi');
    expect(textOf('<p>Hi</p><div data-signature="true">H.</div>')).toBe('Hi');
  });

  it('are read once where the page draws them twice', () => {
    const ghost = messageHtml(customer).replace('<div mode', '<div aria-hidden="true" mode');
    expect(readLog(articleHtml(messageHtml(customer) + ghost))).toHaveLength(1);
  });

  it('are read behind an open dialog', () => {
    const html = pageHtml(paneHtml({ id: 101, messages: [customer] }));
    const covered = html.replace('<main', '<main aria-hidden="true"');
    expect(ticketOf(readHtml(covered)).messages).toHaveLength(1);
  });

  it('are joined where several contents make one message, and not doubled where they nest', () => {
    const content = (inner: string) => `<p data-test-id="omni-log-message-content">${inner}</p>`;
    const two = messageHtml(customer).replace(
      /<div data-test-id="omni-log-message-c.*$/s,
      `${content('One')}${content('Two')}</div>`,
    );
    expect(readLog(articleHtml(two)).map(({ text }) => text)).toEqual(['One\nTwo']);
    const nested = '<div data-test-id="omni-log-message-content"><p>Inner</p></div>';
    expect(textOf(nested)).toBe('Inner');
  });

  it('keep the lines of a chat, where no mail stands around them', () => {
    expect(textOf('it blinks fast,\nthen stops')).toBe('it blinks fast,\nthen stops');
    expect(textOf('<div class="zd-comment">it blinks\nfast</div>')).toBe('it blinks fast');
  });

  it('are found without content markers', () => {
    const bare =
      '<div data-test-id="omni-log-item-message" type="end-user"><div class="zd-comment">Hi</div></div>';
    expect(readLog(articleHtml(bare))).toMatchObject([{ role: 'customer', text: 'Hi' }]);
  });

  it('are found outside any article', () => {
    expect(readLog(messageHtml(customer))).toMatchObject([{ role: 'customer', text: 'Help!' }]);
  });

  it('are nobody’s where no message is around them', () => {
    const content = '<div data-test-id="omni-log-message-content">Hi</div>';
    expect(readLog(articleHtml(content) + content)).toMatchObject([
      { role: 'unknown', text: 'Hi' },
      { role: 'unknown', text: 'Hi' },
    ]);
    expect(readLog(articleHtml(NOTE_TAG + content))).toMatchObject([{ role: 'note', text: 'Hi' }]);
  });

  it('tell neither a time nor a speaker', () => {
    const link = '<a data-test-id="omni-log-comment-user-link">Ana</a>';
    const html = `<time datetime="2026-11-18T10:00:00Z">then</time> ${link}`;
    expect(messagesOf({ ...customer, html })[0]).toMatchObject({ at: null, author: 'Hannah' });
  });

  it('beside several messages are none of theirs', () => {
    const empty = '<div data-test-id="omni-log-item-message" type="end-user"></div>';
    const content = '<div data-test-id="omni-log-message-content">Secret</div>';
    expect(readLog(articleHtml(empty + content))).toMatchObject([
      { role: 'customer', text: 'Secret' },
    ]);
    expect(readLog(articleHtml(empty + empty + content)).map(({ text }) => text)).toEqual(['', '']);
  });

  it('may be none', () => {
    expect(messagesOf()).toEqual([]);
    expect(messagesOf({ ...customer, html: '' })).toMatchObject([{ role: 'customer', text: '' }]);
  });
});

describe('the limits', () => {
  it('cut a message of a megabyte', () => {
    const [message] = messagesOf({ ...customer, html: `<p>${'lorem ipsum '.repeat(90_000)}</p>` });
    expect(message?.text).toHaveLength(MAX_MESSAGE_LENGTH);
    expect(message?.text.startsWith('lorem ipsum lorem')).toBe(true);
  });

  it('cut no character in half', () => {
    const [message] = messagesOf({ ...customer, html: `a${'🌱'.repeat(MAX_MESSAGE_LENGTH)}` });
    expect(message?.text.isWellFormed()).toBe(true);
    expect(message?.text).toHaveLength(MAX_MESSAGE_LENGTH - 1);
  });

  it.each([false, true])('keep the newest messages, drawn in reverse: %s', (isReversed) => {
    const messages = Array.from({ length: 500 }, (_, index): DrawnMessage => {
      const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
      return { ...customer, sender: index === 0 ? 'Hannah' : undefined, at, html: `${index}` };
    });
    const read = ticketWith({ messages, isReversed }).messages;
    expect(read).toHaveLength(MAX_MESSAGES);
    expect(read[0]).toMatchObject({ text: '400', author: 'Hannah' });
    expect(read.at(-1)).toMatchObject({ text: '499', author: 'Hannah' });
  });
});
