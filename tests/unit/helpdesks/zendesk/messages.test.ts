import { describe, expect, it } from 'vitest';
import { MAX_MESSAGE_LENGTH, MAX_MESSAGES } from '@/helpdesks/ticket';
import { messagesOf, readHtml, ticketOf, ticketWith } from './readings';
import {
  AGENT_BADGE,
  articleHtml,
  type DrawnMessage,
  messageHtml,
  NOTE_TAG,
  pageHtml,
  paneHtml,
} from './skeleton';

const customer: DrawnMessage = { type: 'end-user', sender: 'Hannah', html: '<p>Help!</p>' };
const agent: DrawnMessage = { type: 'agent', sender: 'Ana', html: '<p>Of course.</p>' };
const rolesOf = (...messages: DrawnMessage[]) => messagesOf(...messages).map(({ role }) => role);

/** The messages of a pane whose log holds this. */
function readLog(inner: string) {
  const html = pageHtml(paneHtml({ id: 101 }));
  const log = /(<div id="convo_log_sentinel_101"><\/div>)/;
  expect(html).toMatch(log);
  return ticketOf(readHtml(html.replace(log, `$1${inner}`))).messages;
}

describe('who speaks', () => {
  it.each(['end-user', 'END-USER', 'end_user', 'End User', 'enduser'])(
    '%s is a customer',
    (type) => {
      expect(rolesOf({ ...customer, type })).toEqual(['customer']);
    },
  );

  it.each(['internal', 'INTERNAL', 'internal_note', 'private', 'note'])('%s is a note', (type) => {
    expect(rolesOf({ ...customer, type })).toEqual(['note']);
  });

  it.each([undefined, '', 'public', 'standalone', 'end-user-copy', 'customer-or-agent'])(
    'is unknown for the type %s',
    (type) => {
      expect(rolesOf({ ...customer, type })).toEqual(['unknown']);
    },
  );

  it('is a note where the note tag stands, whatever the type says', () => {
    const tagged = { extra: NOTE_TAG };
    expect(rolesOf({ ...customer, ...tagged }, { ...agent, ...tagged })).toEqual(['note', 'note']);
    expect(rolesOf({ ...customer, type: undefined, ...tagged })).toEqual(['note']);
  });

  it('is an agent where the agent badge stands, whatever the type says', () => {
    expect(rolesOf({ ...customer, extra: AGENT_BADGE })).toEqual(['agent']);
    expect(rolesOf({ ...customer, type: undefined, extra: AGENT_BADGE })).toEqual(['agent']);
  });

  it.each(['Meadowlark Bot', 'AnswerBot', 'ANSWERBOT', 'Chat-Bot', 'Bot', 'Support bot (beta)'])(
    'is a bot by the name of %s',
    (sender) => {
      expect(rolesOf({ ...agent, sender })).toEqual(['bot']);
      expect(rolesOf({ ...customer, sender })).toEqual(['customer']);
    },
  );

  it.each(['Tom Talbot', 'TALBOT', 'Bo Tham', 'Ian Botham', 'Abbott'])('%s is no bot', (sender) => {
    expect(rolesOf({ ...agent, sender })).toEqual(['agent']);
  });

  it('is a bot that the page calls one, or where a trigger wrote it', () => {
    const triggered = messageHtml(agent).replace(
      'content"',
      'content" data-originated-from="Trigger"',
    );
    expect(rolesOf({ ...agent, type: 'bot' })).toEqual(['bot']);
    expect(readLog(articleHtml(triggered)).map(({ role }) => role)).toEqual(['bot']);
    const inHerName = triggered.replace('"agent"', '"end-user"');
    expect(readLog(articleHtml(inHerName)).map(({ role }) => role)).toEqual(['unknown']);
  });

  it('is unknown in a side conversation', () => {
    const origin = (label: string) =>
      `<span data-test-id="omni-log-item-originated-from"><i aria-label="${label}"></i></span>`;
    const aside = { ...customer, extra: origin('via side conversation') };
    const mail = { ...customer, extra: origin('via email') };
    expect(rolesOf(aside, mail)).toEqual(['unknown', 'customer']);
  });

  it('is nobody for what the page reports itself', () => {
    expect(rolesOf({ ...agent, type: 'system' }, customer)).toEqual(['customer']);
  });
});

describe('runs of one author', () => {
  it('name their later messages', () => {
    const read = messagesOf(customer, { ...customer, sender: undefined }, agent);
    expect(read.map(({ author }) => author)).toEqual(['Hannah', 'Hannah', 'Ana']);
  });

  it('end with another role', () => {
    const note = { ...agent, type: 'internal', sender: undefined };
    expect(messagesOf(customer, note).map(({ author }) => author)).toEqual(['Hannah', '']);
    const unsure = { ...customer, type: undefined, sender: undefined };
    expect(messagesOf(customer, unsure)[1]).toMatchObject({ role: 'unknown', author: '' });
  });

  it('make bots of all messages of a bot', () => {
    const bot = { ...agent, sender: 'Meadowlark Bot' };
    expect(rolesOf(bot, { ...bot, sender: undefined }, agent)).toEqual(['bot', 'bot', 'agent']);
  });

  it('may stand in one article, each message by its own marks', () => {
    const inner = [customer, { ...customer, sender: undefined, html: 'And?' }].map(messageHtml);
    const note = messageHtml({ ...customer, sender: undefined, html: 'Mind!', extra: NOTE_TAG });
    expect(readLog(articleHtml(inner.join('') + note))).toMatchObject([
      { role: 'customer', author: 'Hannah', text: 'Help!' },
      { role: 'customer', author: 'Hannah', text: 'And?' },
      { role: 'note', author: '', text: 'Mind!' },
    ]);
  });

  it('take the tag and the name beside them for all in their article', () => {
    const inner = [1, 2].map((n) => messageHtml({ ...customer, sender: undefined, html: `${n}` }));
    const name = '<a data-test-id="omni-log-comment-user-link">Ana</a>';
    const read = readLog(articleHtml(NOTE_TAG + name + inner.join('')));
    expect(read.map(({ role, author }) => [role, author])).toEqual([
      ['note', 'Ana'],
      ['note', 'Ana'],
    ]);
  });
});

describe('the order', () => {
  const days = ['2026-11-18T10:00:00Z', '2026-11-19T10:00:00+01:00', '2026-11-20T10:00:00Z'];
  const run = days.map((at, index): DrawnMessage => ({ ...customer, at, html: `${index}` }));
  const textsOf = (messages: readonly DrawnMessage[], isReversed: boolean) =>
    ticketWith({ messages, isReversed }).messages.map(({ text }) => text);

  it.each([false, true])('is oldest first, drawn in reverse: %s', (isReversed) => {
    expect(textsOf(run, isReversed)).toEqual(['0', '1', '2']);
  });

  it.each([false, true])('needs no times, drawn in reverse: %s', (isReversed) => {
    const untimed = run.map((message) => ({ ...message, at: undefined }));
    expect(textsOf(untimed, isReversed)).toEqual(['0', '1', '2']);
    const same = run.map((message) => ({ ...message, at: days[0] }));
    expect(textsOf(same, isReversed)).toEqual(['0', '1', '2']);
    const odd = run.map((message) => ({ ...message, at: 'gestern' }));
    expect(textsOf(odd, isReversed)).toEqual(['0', '1', '2']);
    expect(ticketWith({ messages: odd }).messages[0]?.at).toBeNull();
  });

  it('is told by the names where nothing else tells', () => {
    const grouped = [customer, { ...customer, sender: undefined, html: 'And?' }].map((message) =>
      articleHtml(messageHtml(message)),
    );
    const html = pageHtml(paneHtml({ id: 101 })).replace(/<div id="convo[^>]*><\/div>/, '');
    const read = (rows: string[]) =>
      ticketOf(readHtml(html.replace('log-container">', `$&${rows.join('')}`))).messages;
    expect(read(grouped.toReversed()).map(({ text }) => text)).toEqual(['Help!', 'And?']);
    expect(read(grouped).map(({ text }) => text)).toEqual(['Help!', 'And?']);
  });
});

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

describe('another pane', () => {
  it('gives no message, note or field', () => {
    const drawn = { id: 102, subject: 'B', requester: 'Marcus', tags: ['b'], messages: [agent] };
    const panes = paneHtml({ id: 101, messages: [customer] }) + paneHtml(drawn, false);
    const { messages, requester, tags } = ticketOf(readHtml(pageHtml(panes)));
    expect(messages.map(({ text }) => text)).toEqual(['Help!']);
    expect({ requester, tags }).toEqual({ requester: { name: 'Hannah' }, tags: [] });
  });
});
