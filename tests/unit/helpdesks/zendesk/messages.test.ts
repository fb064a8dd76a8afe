import { describe, expect, it } from 'vitest';
import { messagesOf, readHtml, readLog, ticketOf, ticketWith } from './readings';
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

describe('another pane', () => {
  it('gives no message, note or field', () => {
    const drawn = { id: 102, subject: 'B', requester: 'Marcus', tags: ['b'], messages: [agent] };
    const panes = paneHtml({ id: 101, messages: [customer] }) + paneHtml(drawn, false);
    const { messages, requester, tags } = ticketOf(readHtml(pageHtml(panes)));
    expect(messages.map(({ text }) => text)).toEqual(['Help!']);
    expect({ requester, tags }).toEqual({ requester: { name: 'Hannah' }, tags: [] });
  });
});
