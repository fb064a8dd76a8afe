import { describe, expect, it } from 'vitest';
import { intercom } from '@/helpdesks/intercom/adapter';
import { pageOf } from '../parsePage';
import { capturedHtml, capturedPage, conversationUrl } from './loadPage';
import { readHtml, ticketOf } from './readings';
import { COMPOSER, pageHtml, partHtml, spaceHtml, streamHtml } from './skeleton';

const key = (number: number) => `intercom:app.intercom.com:ml4rk7:${215470000 + number}`;
const unreadable = (number: number, reason: string) => ({
  state: 'unreadable',
  key: key(number),
  reason,
});

/** Draws other parts into the stream of a page, which stays the same element. */
function rewrite(page: Document, ...parts: string[]) {
  const stream = page.querySelector('[data-conversation-stream]');
  if (stream) stream.innerHTML = parts.join('');
}

const part = (id: string, text: string) => partHtml({ id, html: `<p>${text}</p>` });

describe('the conversation of the address', () => {
  it.each([
    ['https://app.intercom.com/a/inbox/ml4rk7/inbox/shared/all/conversation/7', 'app.intercom.com'],
    [
      'https://app.eu.intercom.com/a/inbox/ml4rk7/inbox/admin/52/conversation/7?view=List',
      'app.eu.intercom.com',
    ],
    ['https://app.intercom.com/a/inbox/ml4rk7/inbox/conversation/7/', 'app.intercom.com'],
    ['https://app.intercom.com/a/inbox/ml4rk7/conversation/7#part', 'app.intercom.com'],
  ])('is named by %s', (address, host) => {
    const ticket = ticketOf(readHtml(pageHtml(), new URL(address)));
    expect(ticket.id).toBe('7');
    expect(ticket.key).toBe(`intercom:${host}:ml4rk7:7`);
    expect(ticket.url).toBe(address.replace(/(conversation\/7).*$/, '$1'));
  });

  it.each([
    'https://app.intercom.com/a/inbox/ml4rk7/inbox/shared/all',
    'https://app.intercom.com/a/inbox/ml4rk7/inbox/new-conversation',
    'https://app.intercom.com/a/inbox/ml4rk7/inbox/shared/all/conversation/7abc',
    'https://app.intercom.com/a/apps/ml4rk7/users/7?from=/a/inbox/x/conversation/7',
    `https://app.intercom.com/a/inbox/ml4rk7/conversation/${'1'.repeat(500)}`,
  ])('is named by no address such as %s', (address) => {
    expect(readHtml(pageHtml(), new URL(address))).toEqual({ state: 'no-ticket' });
    expect(intercom.findComposer(pageOf(pageHtml()), new URL(address), null)).toBeNull();
  });

  it('differs from the same number in another workspace', () => {
    const url = new URL(conversationUrl(201).href.replace('ml4rk7', 'other1'));
    expect(ticketOf(readHtml(pageHtml(), url)).key).not.toBe(key(201));
  });
});

describe('a stream that is rewritten in place', () => {
  const [a, b] = [conversationUrl(201), conversationUrl(202)];

  it('is not read as another conversation while it holds the parts of the last one', () => {
    const page = capturedPage('201');
    expect(intercom.read(page, a).state).toBe('ticket');
    expect(intercom.read(page, b)).toEqual(unreadable(202, 'other-ticket'));
    expect(intercom.findComposer(page, b, null)).toBeNull();
    rewrite(page, part('990001', 'new'));
    expect(ticketOf(intercom.read(page, b)).messages).toMatchObject([{ text: 'new' }]);
    expect(intercom.read(page, a)).toEqual(unreadable(201, 'other-ticket'));
    rewrite(page, part('880001', 'old'));
    expect(intercom.read(page, a).state).toBe('ticket');
  });

  it('is not read while it holds parts of both', () => {
    const page = pageOf(pageHtml({ stream: streamHtml(part('880001', 'a')) }));
    intercom.read(page, a);
    rewrite(page, part('880001', 'a'), part('990001', 'b'));
    expect(intercom.read(page, b).state).toBe('unreadable');
  });

  it('is told by its elements where parts have no ids, or only positions', () => {
    const drawn = [part('1', 'hi'), partHtml({ html: '<p>there</p>' })];
    const page = pageOf(pageHtml({ stream: streamHtml(drawn.join('')) }));
    intercom.read(page, a);
    expect(intercom.read(page, b)).toEqual(unreadable(202, 'other-ticket'));
    rewrite(page, ...drawn);
    expect(intercom.read(page, b).state).toBe('ticket');
  });

  it('is read anew when more is said in it', () => {
    const page = capturedPage('201');
    intercom.read(page, a);
    const stream = page.querySelector('[data-conversation-stream]');
    stream?.insertAdjacentHTML('beforeend', part('215470201900', 'And?'));
    const { messages } = ticketOf(intercom.read(page, a));
    expect(messages.at(-1)?.text).toBe('And?');
  });

  it('is not read while it is empty', () => {
    expect(readHtml(pageHtml({ stream: streamHtml('') }))).toEqual(
      unreadable(201, 'no-conversation'),
    );
    expect(readHtml(pageHtml({ stream: '' }))).toEqual(unreadable(201, 'no-conversation'));
  });
});

describe('the space of a conversation', () => {
  it.each([
    ['mark', / data-intercom-target="conversation-space"/],
    ['class', / inbox2__conversation-page/],
    ['any sign', / (inbox2__conversation-page|data-intercom-target="conversation-space")/g],
    ['test ids', / data-testid="conversation-stream-scroll-container"/],
    ['stream’s attribute', / data-conversation-stream=""/],
  ])('is found on a page without its %s', (_, sign) => {
    const html = capturedHtml('201');
    expect(html).toMatch(sign);
    expect(readHtml(html.replace(sign, ''))).toEqual(readHtml(html));
  });

  it.each([
    'data-intercom-target-conversation-stream=""',
    'class="inbox-2__conversation-stream"',
    'class="inbox2__conversation-stream"',
  ])('has its stream in [%s]', (mark) => {
    const stream = `<div ${mark}>${partHtml({ html: 'Hi' })}</div>`;
    expect(ticketOf(readHtml(pageHtml({ stream }))).messages).toHaveLength(1);
  });

  it('is missing where nothing is known', () => {
    expect(readHtml('<html><body><p>Loading</p></body></html>')).toEqual(
      unreadable(201, 'no-pane'),
    );
  });

  it('is not taken where it states another id, and preferred where it states this one', () => {
    const stating = (id: number) => ({ attributes: `data-conversation-id="${215470000 + id}"` });
    expect(readHtml(pageHtml(stating(202)))).toEqual(unreadable(201, 'other-ticket'));
    expect(readHtml(pageHtml(stating(201))).state).toBe('ticket');
    const two =
      spaceHtml({ title: 'B', ...stating(202) }) + spaceHtml({ title: 'A', ...stating(201) });
    expect(ticketOf(readHtml(`<body>${two}</body>`)).subject).toBe('A');
  });

  it('is not guessed where there are two', () => {
    expect(readHtml(`<body>${spaceHtml({})}${spaceHtml({})}</body>`)).toEqual(
      unreadable(201, 'other-ticket'),
    );
    const hidden = `<div hidden>${spaceHtml({ title: 'Old' })}</div>`;
    expect(ticketOf(readHtml(`<body>${hidden}${spaceHtml({ title: 'New' })}</body>`)).subject).toBe(
      'New',
    );
  });

  it('is not read with two streams in it', () => {
    const one = streamHtml(partHtml({ html: 'Hi' }));
    expect(readHtml(pageHtml({ stream: one + one }))).toEqual(unreadable(201, 'no-conversation'));
    const copy = `<div aria-hidden="true">${one}</div>`;
    expect(readHtml(pageHtml({ stream: one + copy })).state).toBe('ticket');
  });

  it('is read behind an open dialog', () => {
    const html = pageHtml().replace(
      '<div data-intercom-target="conversation-space"',
      '<div aria-hidden="true"$&',
    );
    const covered = html.replace('aria-hidden="true"<div', '<div aria-hidden="true"');
    expect(readHtml(covered).state).toBe('ticket');
  });

  it('is read in open shadow roots', () => {
    const page = pageOf('<body><div id="host"></div></body>');
    const root = page.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = spaceHtml({ title: 'Inside' });
    expect(ticketOf(intercom.read(page, conversationUrl(201))).subject).toBe('Inside');
    const inner = root?.querySelector('[data-conversation-reply-composer]');
    expect(inner?.outerHTML).toContain(COMPOSER.slice(0, 20));
    const composer = intercom.findComposer(page, conversationUrl(201), null);
    expect(composer?.element.id).toBe('main');
  });
});
