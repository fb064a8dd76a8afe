import { describe, expect, it } from 'vitest';
import { queryOf } from '@/ranking/query';
import { unansweredCount, waitingMessages } from '@/ranking/waitingMessages';
import { aTicket } from './asTicket';

const agent = (text: string) => ({ role: 'agent' as const, text });
const note = (text: string) => ({ role: 'note' as const, text });
const bot = (text: string) => ({ role: 'bot' as const, text });
const system = (text: string) => ({ role: 'system' as const, text });
const unknown = (text: string) => ({ role: 'unknown' as const, text });

describe('what waits for an answer', () => {
  it('is all the customer said since the last agent reply, oldest first', () => {
    const ticket = aTicket(['one', agent('reply'), 'two', 'three']);
    expect(waitingMessages(ticket)).toEqual(['two', 'three']);
  });

  it('is all the customer said where no agent has replied', () => {
    expect(waitingMessages(aTicket(['one', 'two']))).toEqual(['one', 'two']);
  });

  it('is the burst before, where the agent spoke last', () => {
    const ticket = aTicket(['one', agent('a'), 'two', 'three', agent('b'), agent('c')]);
    expect(waitingMessages(ticket)).toEqual(['two', 'three']);
  });

  it('is never a note, a bot, the system or an unknown speaker, and none of them ends a burst', () => {
    const between = [note('n'), bot('b'), system('s'), unknown('u')];
    const ticket = aTicket(['old', agent('a'), 'one', ...between, 'two', ...between]);
    expect(waitingMessages(ticket)).toEqual(['one', 'two']);
    expect(waitingMessages(aTicket(between))).toEqual([]);
  });

  it('is nothing where the customer wrote nothing but white space', () => {
    expect(waitingMessages(aTicket([' \n', '']))).toEqual([]);
  });
});

describe('the messages without an answer', () => {
  it('are those of the customer since the last agent reply', () => {
    const others = [note('n'), bot('b'), system('s'), unknown('u')];
    expect(unansweredCount(aTicket(['one', agent('a'), 'two', ...others, 'three']))).toBe(2);
    expect(unansweredCount(aTicket(['one', 'two']))).toBe(2);
  });

  it('are none where the agent spoke last, or nobody', () => {
    expect(unansweredCount(aTicket(['one', agent('a'), note('n')]))).toBe(0);
    expect(unansweredCount(aTicket([]))).toBe(0);
  });
});

describe('the query of a ticket', () => {
  it('is the subject without its prefixes, and the messages cleaned', () => {
    const ticket = aTicket(['Hi,\nthe pump is loud\nThanks, Hannah'], {
      subject: 'RE: Fwd: Rv:  Noise at night',
    });
    expect(queryOf(ticket)).toMatchObject({ subject: 'Noise at night', body: 'the pump is loud' });
  });

  it('has the subject alone where the message is empty', () => {
    const query = queryOf(aTicket([''], { subject: 'Where is my order?' }));
    expect(query).toMatchObject({ subject: 'Where is my order?', body: '', language: 'en' });
  });

  it('has no subject where nobody but us has spoken', () => {
    const ours = [agent('a'), note('n'), bot('b'), system('s')];
    expect(queryOf(aTicket(ours, { subject: 'Call back' })).subject).toBe('');
    expect(queryOf(aTicket([], { subject: 'Call back' })).subject).toBe('');
    expect(queryOf(aTicket([unknown('u')], { subject: 'Call back' })).subject).toBe('Call back');
  });

  it.each([
    'Conversation with Dani Brandt',
    'Re: Conversation with Hannah',
    'Conversation with hannah whitlock',
    'Chat with Visitor 48213377',
    'New message from María de la Cruz',
    'Call from: +1 (555) 010-0199',
    'Conversación con Web User 5f3c1a',
    'Conversacion con José Luis Núñez',
    'Nuevo mensaje de Ana',
    'Chat con Usuario web 12',
  ])('has no subject where a help desk made one up: %s', (subject) => {
    expect(queryOf(aTicket(['The pump is loud'], { subject })).subject).toBe('');
  });

  it.each([
    'Conversation with your agent was cut off',
    'Chat with an agent is not working',
    'CHAT WITH SUPPORT NOT WORKING',
    'Chat With Agent Disconnected',
    'Call from your sales team',
    'Message from the pump: water alert',
    'Mensaje de error en la bomba',
    'Nuevo mensaje de voz no se abre',
    'A conversation with Ana',
  ])('has the subject that a customer wrote of such things: %s', (subject) => {
    expect(queryOf(aTicket(['It is loud'], { subject })).subject).toBe(subject);
  });

  it('is in the language of the message, before that of the subject and what the page says', () => {
    const spanish = 'Hola, ¿dónde está mi pedido? Gracias';
    const english = 'Where is the parcel that I ordered?';
    const language = 'de';
    expect(queryOf(aTicket([spanish], { subject: english, language })).language).toBe('es');
    expect(queryOf(aTicket(['ok'], { subject: english, language })).language).toBe('en');
    expect(queryOf(aTicket(['ok'], { subject: 'ML-1', language })).language).toBe('de');
    expect(queryOf(aTicket(['ok'])).language).toBeUndefined();
  });

  it('knows whether an agent has replied before', () => {
    expect(queryOf(aTicket(['one'])).isFollowUp).toBe(false);
    expect(queryOf(aTicket(['one', agent('a')])).isFollowUp).toBe(false);
    expect(queryOf(aTicket(['one', agent('a'), 'two'])).isFollowUp).toBe(true);
    expect(queryOf(aTicket([note('n'), bot('b'), 'one'])).isFollowUp).toBe(false);
  });

  it('keeps the newest of very much text', () => {
    const { body } = queryOf(aTicket(['old '.repeat(20_000), 'the pump is loud']));
    expect(body.length).toBeLessThan(25_000);
    expect(body).toContain('the pump is loud');
  });

  it('leaves out messages that only thank where others say more', () => {
    expect(queryOf(aTicket(['the pump is loud', 'Thanks!'])).body).toBe('the pump is loud');
    expect(queryOf(aTicket(['Thanks!'])).body).toBe('Thanks!');
  });

  it('knows what the customer said before, newest first', () => {
    const ticket = aTicket([
      'Hi,\nthe pump is loud',
      agent('a'),
      'the lamp blinks',
      agent('b'),
      'It is ML-48213',
    ]);
    expect(queryOf(ticket)).toMatchObject({
      body: 'It is ML-48213',
      earlier: 'the lamp blinks\nthe pump is loud',
    });
    expect(queryOf(aTicket(['one'])).earlier).toBe('');
    const long = aTicket(['pump '.repeat(4000), agent('a'), 'and?']);
    expect(queryOf(long).earlier.length).toBeLessThanOrEqual(4000);
  });

  it('knows the names of its people, from what is shown, greeted and signed', () => {
    const ticket = aTicket(
      [
        'Hello Óscar,\nthe pump is loud\nBest regards,\nHanna Whitlock',
        {
          role: 'agent',
          author: 'Lucía (Support)',
          text: 'Hi Hannah,\nrinse it.\nKind regards,\nLucía Peña',
        },
      ],
      { requester: { name: 'Hannah Whitlock', email: 'hwhit@post.example' } },
    );
    expect(queryOf(ticket).names.sort()).toEqual([
      'hanna',
      'hannah',
      'hwhit',
      'lucia',
      'oscar',
      'pena',
      'whitlock',
    ]);
  });

  it('is of a megabyte, of signs and of nothing without an error', () => {
    for (const text of [
      'a',
      '>',
      'Hi Ana, ',
      'Thanks!\n',
      'x@',
      '- ',
      'متى ',
      '。',
      '😀',
      'Ana\n',
    ].map((each) => each.repeat(1_000_000 / each.length))) {
      expect(queryOf(aTicket([text, text])).body.length).toBeLessThanOrEqual(20_000);
    }
    expect(queryOf(aTicket(['👋'])).body).toBe('👋');
    expect(queryOf(aTicket([]))).toMatchObject({ body: '', sentences: [], earlier: '' });
  });
});
