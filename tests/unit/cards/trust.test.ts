import { describe, expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import type { MemberId } from '@/cards/ids';
import { trustOf } from '@/cards/trust';
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
    });
    expect(trustOf(card, 'en', daysLater(90, -1)).state).toBe('due-soon');
  });

  it('needs verification at the very moment it is due, and says who verified it last', () => {
    expect(trustOf(card, 'en', daysLater(90))).toEqual({
      state: 'needs-verification',
      by: BY,
      at: AT,
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
    expect(trustOf(verifiedCard(90), 'es', daysLater(0))).toEqual({ state: 'needs-verification' });
  });

  it.each(['draft', 'archived'] as const)('of a card that is %s is that it is', (status) => {
    const card = aCard({ status, verifyEvery: 90, verified: { en: { by: BY, at: AT } } });
    expect(trustOf(card, 'en', daysLater(0))).toEqual({ state: status });
  });

  it('that runs out as late as it may can be told', () => {
    expect(trustOf(verifiedCard(36_500), 'en', daysLater(0)).state).toBe('verified');
  });
});
