import { describe, expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import type { CardId, MemberId } from '@/cards/ids';
import { type BrokenLink, trustOf } from '@/cards/trust';
import { aCard } from './aCard';

const BY = 'member:ana' as MemberId;
const AT = '2026-03-01T12:00:00.000Z';
const DAY = 86_400_000;
const daysLater = (days: number, ms = 0) => Date.parse(AT) + days * DAY + ms;

function verifiedCard(verifyEvery: Card['verifyEvery']): Card {
  return aCard({ verifyEvery, verified: { en: { by: BY, at: AT } } });
}

describe('trust that runs out after days', () => {
  const card = verifiedCard(90);
  const due = '2026-05-30T12:00:00.000Z';

  it('is verified while more than 14 days are left', () => {
    const trust = trustOf(card, 'en', daysLater(90 - 14, -1));
    expect(trust).toEqual({ state: 'verified', by: BY, at: AT, due });
  });

  it('is due soon from 14 days before, to the millisecond', () => {
    expect(trustOf(card, 'en', daysLater(90 - 14))).toEqual({
      state: 'due-soon',
      by: BY,
      at: AT,
      due,
      cause: { kind: 'interval', days: 90 },
    });
    expect(trustOf(card, 'en', daysLater(90, -1)).state).toBe('due-soon');
  });

  it('needs verification at the very moment it is due, and says who verified it last', () => {
    expect(trustOf(card, 'en', daysLater(90))).toEqual({
      state: 'needs-verification',
      by: BY,
      at: AT,
      cause: { kind: 'interval', days: 90 },
    });
  });

  it('is due soon from the start where the days are few', () => {
    expect(trustOf(verifiedCard(7), 'en', daysLater(0)).state).toBe('due-soon');
  });
});

describe('trust that runs out on a date', () => {
  const card = verifiedCard('2026-06-01');
  const due = Date.parse('2026-06-01T00:00:00Z');

  it('runs out as the day begins, in UTC', () => {
    expect(trustOf(card, 'en', due - 1).state).toBe('due-soon');
    expect(trustOf(card, 'en', due).state).toBe('needs-verification');
  });

  it('is due soon from 14 days before', () => {
    expect(trustOf(card, 'en', due - 14 * DAY - 1).state).toBe('verified');
    expect(trustOf(card, 'en', due - 14 * DAY).state).toBe('due-soon');
  });

  it('no longer counts once somebody has verified after it', () => {
    const trust = trustOf(verifiedCard('2026-02-01'), 'en', daysLater(10_000));
    expect(trust).toEqual({ state: 'verified', by: BY, at: AT, due: null });
  });

  it('no longer counts where somebody verified on that very day', () => {
    expect(trustOf(verifiedCard('2026-03-01'), 'en', daysLater(400)).state).toBe('verified');
  });
});

describe('trust', () => {
  it('that never runs out stays verified', () => {
    const trust = trustOf(verifiedCard(null), 'en', daysLater(20_000));
    expect(trust).toEqual({ state: 'verified', by: BY, at: AT, due: null });
  });

  it('is of one language alone', () => {
    expect(trustOf(verifiedCard(90), 'es', daysLater(0))).toEqual({
      state: 'needs-verification',
      cause: { kind: 'never' },
    });
  });

  it.each(['draft', 'archived'] as const)('of a card that is %s is that it is', (status) => {
    const card = aCard({ status, verifyEvery: 90, verified: { en: { by: BY, at: AT } } });
    expect(trustOf(card, 'en', daysLater(0))).toEqual({ state: status });
  });

  it('that runs out as late as it may can be told', () => {
    expect(trustOf(verifiedCard(36_500), 'en', daysLater(0)).state).toBe('verified');
  });
});

describe('trust has a cause:', () => {
  const launched = (launch: string) => ({ ...verifiedCard(null), dates: { launch } });

  it('somebody changed the card, and nobody has verified it since', () => {
    const updated = { by: 'member:ben' as MemberId, at: AT };
    expect(trustOf(aCard({ updated }), 'en', daysLater(1))).toEqual({
      state: 'needs-verification',
      cause: { kind: 'edited', ...updated },
    });
  });

  it('its launch date passed since it was verified', () => {
    const cause = { kind: 'launch', day: '2026-03-20' };
    const trust = (day: string) => trustOf(launched('2026-03-20'), 'en', Date.parse(day));
    expect(trust('2026-03-05')).toMatchObject({ state: 'verified' });
    expect(trust('2026-03-10')).toMatchObject({ state: 'due-soon', cause });
    expect(trust('2026-03-20')).toMatchObject({ state: 'needs-verification', cause });
    // Who verified it on that day or after knew of the launch.
    expect(trustOf(launched('2026-03-01'), 'en', daysLater(300)).state).toBe('verified');
  });

  it('of several the one that came first', () => {
    const card = { ...verifiedCard(10), dates: { launch: '2026-03-05', review: '2026-03-04' } };
    expect(trustOf(card, 'en', daysLater(30))).toMatchObject({
      cause: { kind: 'date', day: '2026-03-04' },
    });
  });

  describe('a card that it links to', () => {
    const LINKED = 'card:01JLINKED' as CardId;
    const linking = { ...verifiedCard(null), notes: `See [refunds](${LINKED}).` };
    const trust = (broken: BrokenLink, card: Card = linking) =>
      trustOf(card, 'en', daysLater(10), new Map([[LINKED, broken]]));
    const archived = (days: number): BrokenLink => ({
      ...{ state: 'archived', title: 'Refunds' },
      at: new Date(daysLater(days)).toISOString(),
    });

    it('was archived since, and is named', () => {
      expect(trust(archived(5))).toMatchObject({
        state: 'needs-verification',
        by: BY,
        cause: { kind: 'link-archived', card: LINKED, title: 'Refunds' },
      });
    });

    it('was archived before: who verified the card knew', () => {
      expect(trust(archived(-5)).state).toBe('verified');
    });

    it('is gone', () => {
      expect(trust({ state: 'gone' })).toMatchObject({ cause: { kind: 'link-gone' } });
    });

    it('says nothing of the languages that do not link to it', () => {
      const answer = { en: { body: 'Yes.' }, es: { body: `[Sí](${LINKED})` } };
      expect(trust(archived(5), { ...verifiedCard(null), answer }).state).toBe('verified');
    });
  });
});

describe('a clock that jumps', () => {
  it('and verifies in the future does not have the card believed until then', () => {
    const ahead = { en: { by: BY, at: '2040-01-01T00:00:00.000Z' } };
    const card = aCard({ verifyEvery: 30, verified: ahead });
    const { at } = card.updated;
    const dayAfter = (days: number) => Date.parse(at) + days * DAY;
    expect(trustOf(card, 'en', dayAfter(1))).toMatchObject({ state: 'verified', at });
    expect(trustOf(card, 'en', dayAfter(31)).state).toBe('needs-verification');
  });

  it('back, on the device that reads, takes no word away', () => {
    expect(trustOf(verifiedCard(90), 'en', Date.parse('2020-01-01'))).toMatchObject({
      state: 'verified',
      at: '2020-01-01T00:00:00.000Z',
    });
  });

  it('by hours is nothing to speak of', () => {
    expect(trustOf(verifiedCard(90), 'en', daysLater(-0.5))).toMatchObject({ at: AT });
  });
});
