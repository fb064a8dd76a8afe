import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import { TriggerIndex } from '@/ranking/priors/triggers';
import { aCard } from '../../cards/aCard';

const TICKET = {
  url: 'https://leaf.zendesk.com/agent/tickets/7',
  tags: ['VIP', 'Facturación'],
  texts: ['Charged twice', 'I was charged twice for one pump. Double charge!'],
};

function indexOf(...triggers: Card['triggers'][]): TriggerIndex {
  const index = new TriggerIndex();
  triggers.forEach((each, at) => {
    index.put(aCard({ id: String(at), triggers: each }));
  });
  return index;
}

/** Whether a card with this one trigger is triggered. */
function holds(trigger: Card['triggers'][number], ticket = TICKET): boolean {
  return indexOf([trigger]).triggeredBy(ticket).size === 1;
}

describe('a trigger', () => {
  it('asks for the host of the ticket, or a domain it belongs to', () => {
    expect(holds({ host: 'leaf.zendesk.com' })).toBe(true);
    expect(holds({ host: ' https://*.Zendesk.com/ ' })).toBe(true);
    expect(holds({ host: 'desk.com' })).toBe(false);
    expect(holds({ host: 'com' })).toBe(false);
    expect(holds({ host: 'pod.zendesk.com' })).toBe(false);
    expect(holds({ host: 'zendesk.com' }, { ...TICKET, url: 'no address' })).toBe(false);
  });

  it('asks for a tag as a whole, capitals and accents aside', () => {
    expect(holds({ tag: 'vip' })).toBe(true);
    expect(holds({ tag: 'facturacion' })).toBe(true);
    expect(holds({ tag: 'vi' })).toBe(false);
  });

  it('asks for words side by side, within one text', () => {
    expect(holds({ phrase: 'double CHARGE' })).toBe(true);
    expect(holds({ phrase: 'charged for' })).toBe(false);
    expect(holds({ phrase: 'charge' })).toBe(true);
    expect(holds({ phrase: 'charg' })).toBe(false);
    expect(holds({ phrase: 'twice I was' })).toBe(false);
  });

  it('holds only with all its parts, and says which', () => {
    const all = { host: 'zendesk.com', tag: 'vip', phrase: 'one pump' };
    expect([
      ...indexOf([{ tag: 'new' }, all])
        .triggeredBy(TICKET)
        .values(),
    ]).toEqual([
      [
        { kind: 'trigger', by: 'host', value: 'zendesk.com' },
        { kind: 'trigger', by: 'tag', value: 'vip' },
        { kind: 'trigger', by: 'phrase', value: 'one pump' },
      ],
    ]);
    expect(holds({ ...all, tag: 'new' })).toBe(false);
    expect(holds({ ...all, host: '', phrase: '  ' })).toBe(true);
  });

  it.each([
    {},
    { host: '', tag: '', phrase: ' ' },
    { phrase: '?!' },
    { phrase: '.*' },
    { tag: '.*' },
    { host: '%' },
    { host: '*.' },
    { phrase: 'pump '.repeat(2000) },
  ])('that asks for nothing a ticket can have never holds: %j', (trigger) => {
    expect(holds(trigger)).toBe(false);
  });

  it('made of anything breaks nothing', () => {
    const part = fc.option(fc.string({ unit: 'binary' }), { nil: undefined });
    const trigger = fc.record({ host: part, tag: part, phrase: part });
    const ticket = fc.record({
      url: fc.oneof(fc.webUrl(), fc.string()),
      tags: fc.array(fc.string()),
      texts: fc.array(fc.string({ unit: 'binary' })),
    });
    fc.assert(
      fc.property(fc.array(trigger), ticket, (triggers, read) => {
        const given = triggers.map((each) => JSON.parse(JSON.stringify(each)));
        expect(indexOf(given).triggeredBy(read).size).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the triggers of all cards', () => {
  it('follow their cards', () => {
    const index = indexOf([{ tag: 'vip' }], [{ phrase: 'one pump' }]);
    expect([...index.triggeredBy(TICKET).keys()].sort()).toEqual(['card:0', 'card:1']);
    index.put(aCard({ id: '0', triggers: [{ tag: 'new' }] }));
    index.put(aCard({ id: '1', triggers: [{ phrase: 'one pump' }], status: 'archived' }));
    expect(index.triggeredBy(TICKET).size).toBe(0);
    index.put(aCard({ id: '1', triggers: [{ phrase: 'one pump' }] }));
    index.remove(aCard({ id: '1' }).id);
    index.remove(aCard({ id: 'unknown' }).id);
    expect(index.triggeredBy(TICKET).size).toBe(0);
  });

  it('come back from a snapshot; one that is broken is none', () => {
    const index = indexOf([{ tag: 'vip' }], [{ host: 'zendesk.com', phrase: 'one pump' }], []);
    const snapshot = structuredClone(index.toSnapshot());
    expect(TriggerIndex.fromSnapshot(snapshot)?.triggeredBy(TICKET)).toEqual(
      index.triggeredBy(TICKET),
    );
    expect(TriggerIndex.fromSnapshot({ ...snapshot, version: 'other' })).toBeNull();
    expect(
      TriggerIndex.fromSnapshot({ ...snapshot, cards: [['card:1', [{ tag: 7 }]]] }),
    ).toBeNull();
    expect(TriggerIndex.fromSnapshot(null)).toBeNull();
  });
});
