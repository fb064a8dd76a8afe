import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { freshen, type Pack, PackSchema } from '@/cards/pack';
import { trustOf } from '@/cards/trust';
import { aCard } from './aCard';

const WRITTEN = '2026-11-22T00:00:00.000Z';
const DAY = 86_400_000;
const daysLater = (days: number) => Date.parse(WRITTEN) + days * DAY;

function packOf(card: Pack['cards'][number]): Pack {
  return v.parse(PackSchema, {
    kind: 'sidecard/pack',
    schema: 1,
    name: 'Sample',
    writtenAt: WRITTEN,
    members: [],
    collections: [],
    cards: [card],
  });
}

const by = (at: string) => ({ by: 'member:ana' as Pack['members'][number]['id'], at });
const FULL = aCard({
  verifyEvery: '2026-12-01',
  verified: { en: by('2026-11-10T14:37:19Z'), es: by('2026-11-12T15:04:35Z') },
  dates: { launch: '2026-12-03', review: '2026-12-18' },
  sources: [{ name: 'Brief', at: '2026-10-12T13:00:00Z' }],
  created: by('2026-01-13T10:43:52Z'),
  updated: by('2026-11-09T12:54:56Z'),
});

function freshCard(now: number) {
  return freshen(packOf(FULL), now).cards[0];
}

describe('a pack made fresh', () => {
  it('has every time moved by the whole days since it was written', () => {
    expect(freshCard(daysLater(30) + DAY / 2)).toEqual({
      ...FULL,
      verifyEvery: '2026-12-31',
      verified: { en: by('2026-12-10T14:37:19.000Z'), es: by('2026-12-12T15:04:35.000Z') },
      dates: { launch: '2027-01-02', review: '2027-01-17' },
      sources: [{ name: 'Brief', at: '2026-11-11T13:00:00.000Z' }],
      created: by('2026-02-12T10:43:52.000Z'),
      updated: by('2026-12-09T12:54:56.000Z'),
    });
  });

  it('keeps the time of day, so that nobody seems to have worked at night', () => {
    const fresh = freshCard(daysLater(400) + 5 * 3_600_000);
    expect(fresh?.updated.at.slice(10)).toBe('T12:54:56.000Z');
  });

  it('is trusted as on the day it was made', () => {
    for (const days of [0, 1, 29, 365, 1000]) {
      const now = daysLater(days);
      const fresh = freshCard(now);
      expect(fresh && trustOf(fresh, 'en', now).state).toBe('due-soon');
    }
  });

  it.each([-1, -0.5, 0, 0.99])('is left as it is %s days after', (days) => {
    expect(freshCard(daysLater(days))?.dates).toEqual(FULL.dates);
    expect(Date.parse(freshCard(daysLater(days))?.updated.at ?? '')).toBe(
      Date.parse(FULL.updated.at),
    );
  });

  it('keeps days that are counted, and what has no date, as they are', () => {
    const plain = aCard({ verifyEvery: 90, dates: {} });
    const fresh = freshen(packOf(plain), daysLater(10)).cards[0];
    expect(fresh?.verifyEvery).toBe(90);
    expect(fresh?.dates).toEqual({});
    expect(fresh?.verified).toEqual({});
  });

  it('is a pack again, and the one given is untouched', () => {
    const pack = packOf(FULL);
    const before = structuredClone(pack);
    const fresh = freshen(pack, daysLater(77));
    expect(v.parse(PackSchema, fresh)).toEqual(fresh);
    expect(pack).toEqual(before);
  });
});
