import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBindings, type Standing, standingOf } from '@/ranking/priors/helpdeskCollections';
import { type PriorFacts, priorOf } from '@/ranking/priors/priors';
import { trustedUntil } from '@/ranking/priors/trust';
import { aCard } from '../../cards/aCard';
import { aTicket } from '../asTicket';

const NOW = Date.parse('2026-06-15T12:00:00.000Z');
const UNBOUND: Standing = { stands: 'unbound' };
const OWN: Standing = { stands: 'own', by: 'helpdesk' };
const OTHER: Standing = { stands: 'other', by: 'brand' };
const PLAIN: PriorFacts = { trustedUntil: 0, uses: 0, standing: UNBOUND, triggers: [], now: NOW };
const TRIGGER = { kind: 'trigger', by: 'tag', value: 'vip' } as const;

const by = (at: string) => ({ by: aCard().owner, at });

describe('what is known of a card beforehand', () => {
  it('is nothing for a card that nobody used, verified or bound', () => {
    expect(priorOf(PLAIN)).toEqual({ bonus: 0, reasons: [] });
  });

  it('stays within its bounds, whatever the facts', () => {
    const facts = fc.record<PriorFacts>({
      trustedUntil: fc.double(),
      uses: fc.double(),
      standing: fc.constantFrom(OWN, OTHER, UNBOUND),
      triggers: fc.constant([]),
      now: fc.double(),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const { bonus } = priorOf(given);
        expect(bonus).toBeGreaterThanOrEqual(-0.5);
        expect(bonus).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is told by its reasons, triggers first; a trigger is no bonus', () => {
    const facts: PriorFacts = { ...PLAIN, uses: 3.2, standing: OWN, triggers: [TRIGGER] };
    expect(priorOf(facts).reasons).toEqual([
      TRIGGER,
      { kind: 'recent', uses: 3 },
      { kind: 'collection', ...OWN },
    ]);
    expect(priorOf({ ...PLAIN, standing: OTHER }).reasons).toEqual([
      { kind: 'collection', ...OTHER },
    ]);
    expect(priorOf({ ...PLAIN, triggers: [TRIGGER] }).bonus).toBe(0);
  });
});

describe('trust', () => {
  const bonusOf = (traits: Parameters<typeof aCard>[0]) =>
    priorOf({ ...PLAIN, trustedUntil: trustedUntil(aCard(traits)) }).bonus;
  const verified = { en: by('2026-06-01T00:00:00.000Z') };

  it('counts more for a card that is verified than for one that is due soon, or not verified', () => {
    const [sure, forLong, due, over, never] = [
      bonusOf({ verified }),
      bonusOf({ verified, verifyEvery: 90 }),
      bonusOf({ verified, verifyEvery: 20 }),
      bonusOf({ verified, verifyEvery: 7 }),
      bonusOf({}),
    ];
    expect(sure).toBe(forLong);
    expect(forLong).toBeGreaterThan(due);
    expect(due).toBeGreaterThan(over);
    expect(over).toBe(never);
  });

  it('is that of the language verified longest; drafts have none', () => {
    const spanish = { es: by('2026-06-10T00:00:00.000Z'), en: by('2024-01-01T00:00:00.000Z') };
    expect(trustedUntil(aCard({ verified: spanish, verifyEvery: 30 }))).toBe(
      Date.parse('2026-07-10T00:00:00.000Z'),
    );
    expect(trustedUntil(aCard({ verified, status: 'draft' }))).toBe(0);
  });
});

describe('a collection', () => {
  const { collection } = aCard({ collection: 'leaf' });
  const standing = (binding: unknown, traits: Parameters<typeof aTicket>[1] = {}) =>
    standingOf(collection, aTicket([], traits), readBindings({ [collection]: binding }));

  it('moves its cards up for its own help desk or brand, and down for others', () => {
    const both = { helpdesk: 'zendesk', brand: 'Café ' };
    expect(standing({ helpdesk: 'zendesk' })).toEqual(OWN);
    expect(standing({ helpdesk: 'intercom' })).toEqual({ stands: 'other', by: 'helpdesk' });
    expect(standing(both, { brand: 'cafe' })).toEqual({ stands: 'own', by: 'brand' });
    expect(standing(both, { brand: 'Pod' })).toEqual(OTHER);
    expect(priorOf({ ...PLAIN, standing: OWN }).bonus).toBeGreaterThan(0);
    expect(priorOf({ ...PLAIN, standing: OTHER }).bonus).toBeLessThan(0);
  });

  it('is nobody’s where it is not bound, or the ticket does not tell', () => {
    expect(standing({})).toEqual(UNBOUND);
    expect(standing({ brand: ' ' })).toEqual(UNBOUND);
    expect(standing({ brand: 'Leaf' })).toEqual(UNBOUND);
    expect(standing({ helpdesk: 'zendesk', brand: 'Leaf' })).toEqual(UNBOUND);
    expect(standing(7)).toEqual(UNBOUND);
    expect(readBindings('nonsense').size).toBe(0);
  });
});
