import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TriggerIndex } from '@/ranking/priors/triggers';
import { tryTriggers } from '@/ranking/priors/tryTriggers';
import { queryOf } from '@/ranking/query';
import { aCard } from '../../cards/aCard';

const ticket = {
  text: 'Hello team,\n\nI want to Cancel my PLAN today, please cancel my plan.\n\nThanks,\nAna',
  host: 'https://help.example.com/agent/tickets/1',
  tags: ['Billing', 'vip'],
};

function tried(trigger: { host?: string; tag?: string; phrase?: string }, of = ticket) {
  const [only] = tryTriggers([trigger], of);
  if (!only) throw new Error('It was not tried.');
  return only;
}

describe('trying triggers', () => {
  it('says what holds, and which words were found', () => {
    const { parts, isHeld, found } = tried({
      host: 'example.com',
      tag: 'billing',
      phrase: 'cancel my plan',
    });
    expect(isHeld).toBe(true);
    expect(parts.map(({ by, state }) => `${by} ${state}`)).toEqual([
      ...['host holds', 'tag holds', 'phrase holds'],
    ]);
    expect(found.map(({ start, end }) => ticket.text.slice(start, end))).toEqual([
      ...['Cancel my PLAN', 'cancel my plan'],
    ]);
  });

  it('does not hold where one part is lacking', () => {
    const { parts, isHeld } = tried({ tag: 'refund', phrase: 'cancel my plan' });
    expect(isHeld).toBe(false);
    expect(parts).toEqual([
      { by: 'tag', value: 'refund', state: 'lacking' },
      { by: 'phrase', value: 'cancel my plan', state: 'holds' },
    ]);
  });

  it('looks at what is ranked: not at quoted mail', () => {
    const text = 'It is late.\n\nOn Monday, Tom wrote:\n> cancel my plan';
    expect(tried({ phrase: 'cancel my plan' }, { ...ticket, text }).isHeld).toBe(false);
  });

  it.each([
    ['a phrase without words', { phrase: '?!' }],
    ['a host that is none', { host: 'not a host' }],
    ['what is longer than anything said', { phrase: 'long '.repeat(60) }],
  ])('says of %s that it never holds', (_, trigger) => {
    expect(tried(trigger).parts).toMatchObject([{ state: 'never' }]);
  });

  it('says of a phrase alone that it is too common, where only words of grammar or courtesy are in it', () => {
    expect(['the', 'hola', 'Thank you'].map((phrase) => tried({ phrase }).isCommon)).toEqual([
      ...[true, true, true],
    ]);
    expect(tried({ phrase: 'refund' }).isCommon).toBe(false);
    expect(tried({ phrase: 'the', tag: 'billing' }).isCommon).toBe(false);
    expect(tried({}).parts).toEqual([]);
    expect(tried({}).isHeld).toBe(false);
  });

  it('holds exactly where the ranking takes a card for triggered', () => {
    const word = fc.constantFrom('cancel', 'my', 'plan', 'invoice', 'the', '', '!', 'Ünïcode');
    const words = fc.array(word, { maxLength: 3 }).map((each) => each.join(' '));
    const part = fc.option(words, { nil: undefined });
    const hosts = fc.constantFrom(undefined, 'example.com', 'help.example.com', 'com', 'a b');
    const trigger = fc
      .record({ host: hosts, tag: part, phrase: part })
      .map((each) =>
        Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)),
      );
    fc.assert(
      fc.property(trigger, words, fc.array(words, { maxLength: 2 }), (of, text, tags) => {
        const index = new TriggerIndex();
        const card = aCard({ triggers: [of] });
        index.put(card);
        const message = { role: 'customer' as const, author: '', at: null, text };
        const { body } = queryOf({ subject: '', messages: [message], language: undefined });
        const url = 'https://help.example.com/agent/tickets/1';
        const isTriggered = index.triggeredBy({ url, tags, texts: [body] }).has(card.id);
        expect(tried(of, { text, host: url, tags }).isHeld).toBe(isTriggered);
      }),
    );
  });
});
