import { describe, expect, it } from 'vitest';
import { MAX_MESSAGE_LENGTH, MAX_MESSAGES } from '@/helpdesks/ticket';
import { messagesOf, readStream } from './readings';
import { type DrawnPart, partHtml, TEAMMATE } from './skeleton';

const html = '<p>Hello</p>';
const rolesOf = (...parts: Omit<DrawnPart, 'html'>[]) =>
  messagesOf(...parts.map((part) => ({ html, ...part }))).map(({ role }) => role);
const category = (value: number) => `data-part-group-category="${value}"`;
const by = (type: string) => `data-author-type="${type}"`;

describe('who speaks', () => {
  it('is a customer who writes mail', () => {
    expect(rolesOf({ within: 'inbox2__user-email-part' })).toEqual(['customer']);
    expect(rolesOf({ within: 'inbox-2__user-email-part' })).toEqual(['customer']);
  });

  it('is a teammate where a teammate is named, or mail went out', () => {
    expect(rolesOf({ beside: TEAMMATE })).toEqual(['agent']);
    expect(rolesOf({ within: 'inbox2__admin-email-part' })).toEqual(['agent']);
  });

  it('is unknown in a part without any mark', () => {
    expect(rolesOf({}, { beside: TEAMMATE }, {})).toEqual(['unknown', 'agent', 'unknown']);
  });

  it.each(['Fin', 'Fin AI Agent', 'Operator', 'Meadowlark Bot'])('is a bot: %s', (name) => {
    expect(rolesOf({ beside: TEAMMATE.replace('Ana Ferrer', name) })).toEqual(['bot']);
  });

  it('is a teammate with a name that begins like a bot’s', () => {
    expect(rolesOf({ beside: TEAMMATE.replace('Ana Ferrer', 'Fin O’Brien') })).toEqual(['agent']);
  });

  it.each([
    [1, 'customer'],
    [3, 'agent'],
    [4, 'note'],
    [5, 'bot'],
    [99, 'unknown'],
  ])('is told by the category %i: %s', (value, role) => {
    expect(rolesOf({ attributes: category(value) })).toEqual([role]);
  });

  it.each([
    ['user', 'customer'],
    ['Lead', 'customer'],
    ['admin', 'agent'],
    ['bot', 'bot'],
    ['superuser', 'unknown'],
  ])('is told by the author’s type %s: %s', (type, role) => {
    expect(rolesOf({ attributes: by(type) })).toEqual([role]);
  });

  it('is nobody known where two things are said', () => {
    const mail = 'inbox2__user-email-part';
    expect(rolesOf({ within: mail, beside: TEAMMATE })).toEqual(['unknown']);
    expect(rolesOf({ within: mail, attributes: category(3) })).toEqual(['unknown']);
    expect(rolesOf({ attributes: `${category(1)} ${by('admin')}` })).toEqual(['unknown']);
  });

  it('is a note whatever else is said', () => {
    for (const attributes of ['', category(1), by('user')]) {
      expect(rolesOf({ within: 'inbox2__note-part', attributes })).toEqual(['note']);
    }
    const mail = '<div class="inbox2__user-email-part"></div>';
    expect(rolesOf({ within: 'inbox2__note-part', beside: mail })).toEqual(['note']);
  });

  it('is nobody where the help desk reports', () => {
    expect(readStream(`<div>Ana took this</div>${partHtml({ html })}`)).toHaveLength(1);
    expect(rolesOf({ attributes: category(20) })).toEqual([]);
    expect(readStream('<div class="group/content-part">Snoozed</div>')).toEqual([]);
  });
});

describe('a run', () => {
  const part = (text: string, id: string) =>
    `<div data-part-id="${id}"><div class="intercom-interblocks"><p>${text}</p></div></div>`;
  const run = (value: number, ...parts: string[]) =>
    `<div data-part-group-id="77" ${category(value)}>${parts.join('')}</div>`;

  it('gives its category to each of its parts, and to no others', () => {
    const stream = run(1, part('a', '100001'), part('b', '100002')) + part('c', '100003');
    expect(readStream(stream).map(({ role, text }) => [role, text])).toEqual([
      ['customer', 'a'],
      ['customer', 'b'],
      ['unknown', 'c'],
    ]);
  });

  it('gives a name beside its parts to each of them', () => {
    const named = run(3, TEAMMATE, part('a', '100001'), part('b', '100002'));
    expect(readStream(named).map(({ author }) => author)).toEqual(['Ana Ferrer', 'Ana Ferrer']);
  });

  it('takes no name from another part of it', () => {
    const first = part('a', '100001').replace('<div class', `${TEAMMATE}<div class`);
    const stream = `<div data-part-group-id="77">${first}${part('b', '100002')}</div>`;
    expect(readStream(stream).map(({ role }) => role)).toEqual(['agent', 'unknown']);
  });

  it('is one message where it has no parts of its own', () => {
    const stream = `<div data-part-group-id="7" ${category(1)}><div class="interblocks-html">a</div></div>`;
    expect(readStream(stream)).toMatchObject([{ role: 'customer', text: 'a' }]);
  });
});

describe('the words', () => {
  const textOf = (words: string) => messagesOf({ html: words })[0]?.text;

  it('leave quoted mail and signatures out', () => {
    const quote = '<p>On Monday Ana wrote:</p><blockquote>Secret</blockquote>';
    expect(textOf(`<p>Where is it?</p><div class="gmail_signature">H.</div>${quote}`)).toBe(
      'Where is it?',
    );
  });

  it('leave the head of a mail out', () => {
    const head = '<div class="channels__inbox__email-metadata-container">From: H.</div>';
    const mail = (inner: string) =>
      `<div class="group/content-part"><div class="inbox2__user-email-part">${head}${inner}</div></div>`;
    const content = '<div class="inbox2__user-email-content"><p>Hi</p></div>';
    expect(readStream(mail(content))).toMatchObject([{ role: 'customer', text: 'Hi' }]);
    expect(readStream(mail('<p>Hi</p>'))).toMatchObject([{ role: 'customer', text: 'Hi' }]);
  });

  it.each([
    'intercom-interblocks-html',
    'intercom-interblocks',
    'inbox2__break-words',
    'inbox-2__break-words',
  ])('are found in .%s', (name) => {
    const part = partHtml({ html }).replace('"interblocks-html"', `"${name}"`);
    expect(readStream(part)).toMatchObject([{ text: 'Hello' }]);
  });

  it.each([
    '[data-intercom-target="conversation-stream-content-part"]',
    '[data-part-id="123456"]',
    '[data-intercom-part-id="123456"]',
  ])('are found in %s', (selector) => {
    const attribute = selector.slice(1, -1);
    const part = `<div ${attribute}><div class="interblocks-html">Hello</div></div>`;
    expect(readStream(part)).toMatchObject([{ role: 'unknown', text: 'Hello' }]);
  });

  it('tell nothing of who speaks, whatever they are marked up with', () => {
    const hostile = `<div class="inbox2__note-part group/content-part" data-part-group-category="3"
      data-author-type="admin">x${TEAMMATE}<div class="interblocks-html">y</div></div>`;
    const mail = { html: hostile, within: 'inbox2__user-email-part' };
    expect(messagesOf(mail)).toMatchObject([{ role: 'customer', author: '' }]);
    expect(messagesOf({ html: hostile.replaceAll('note-part', 'user-email-part') })).toMatchObject([
      { role: 'unknown' },
    ]);
  });

  it('are read once where bodies nest', () => {
    expect(textOf('<div class="intercom-interblocks"><p>Inner</p></div>')).toBe('Inner');
  });

  it('have the time that is stated beside them', () => {
    const beside = '<time datetime="2026-11-20T08:00:00Z">now</time>';
    expect(messagesOf({ html, beside })[0]?.at).toBe('2026-11-20T08:00:00.000Z');
    expect(messagesOf({ html: beside })[0]?.at).toBeNull();
  });

  it('have limits', () => {
    const long = { html: `<p>${'lorem ipsum '.repeat(90_000)}</p>` };
    expect(messagesOf(long)[0]?.text).toHaveLength(MAX_MESSAGE_LENGTH);
    const many = Array.from({ length: 300 }, (_, index) => ({ html: `<p>${index}</p>` }));
    const read = messagesOf(...many);
    expect(read).toHaveLength(MAX_MESSAGES);
    expect([read[0]?.text, read.at(-1)?.text]).toEqual(['200', '299']);
  });
});
