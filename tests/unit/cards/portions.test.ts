import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardId, MemberId } from '@/cards/ids';
import { PORTION, type PortionCard, portionsOf } from '@/cards/portions';

const START = Date.parse('2026-11-22T09:00:00.000Z');
const WEEK = 7 * 86_400_000;
const BY = 'member:ana' as MemberId;

/** Cards that came in together, a second after one another. */
function anImport(count: number, by = BY, start = START): PortionCard[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `card:${by.slice(7)}${String(start / 1000 + at)}` as CardId,
    created: { by, at: new Date(start + at * 1000).toISOString() },
    isVerified: false,
    uses: (at * 7919) % 101,
  }));
}

function verified(cards: readonly PortionCard[], ids: readonly CardId[]): PortionCard[] {
  return cards.map((card) => (ids.includes(card.id) ? { ...card, isVerified: true } : card));
}

describe('an import', () => {
  it('of a thousand cards is asked for forty a week, the most used first', () => {
    const cards = anImport(1000);
    const [portion] = portionsOf(cards, START);
    expect(portion).toMatchObject({ by: BY, left: 1000, until: '2027-05-09T09:00:00.000Z' });
    const uses = new Map(cards.map((card) => [card.id, card.uses]));
    const asked = portion?.asked.map((id) => uses.get(id)) ?? [];
    expect(asked).toHaveLength(PORTION);
    expect(asked).toEqual([...asked].sort((a, b) => Number(b) - Number(a)));
    expect(Math.min(...asked.map(Number))).toBeGreaterThanOrEqual(96);
  });

  it('that nobody gets to is asked for with what comes next, and in the end as a whole', () => {
    const cards = anImport(100);
    const asked = (week: number) => portionsOf(cards, START + week * WEEK)[0]?.asked.length;
    expect([asked(0), asked(1), asked(2), asked(50)]).toEqual([40, 80, 100, 100]);
    // A clock that was put back asks for no less.
    expect(asked(-100)).toBe(40);
  });

  it('that nobody would call large is asked for as it comes', () => {
    expect(portionsOf(anImport(PORTION), START)).toEqual([]);
    const lone = anImport(100).map((card, at) => ({
      ...card,
      created: { by: BY, at: new Date(START + at * 2 * 3_600_000).toISOString() },
    }));
    expect(portionsOf(lone, START)).toEqual([]);
  });

  it('is of one person: two at once are two', () => {
    const cards = [...anImport(50), ...anImport(60, 'member:ben' as MemberId)];
    expect(portionsOf(cards, START).map(({ by, left }) => [by, left])).toEqual([
      [BY, 50],
      ['member:ben', 60],
    ]);
  });

  it('that was verified is no import any more', () => {
    const cards = anImport(100);
    expect(
      portionsOf(
        verified(
          cards,
          cards.map(({ id }) => id),
        ),
        START,
      ),
    ).toEqual([]);
  });
});

describe('for every import', () => {
  const sizes = fc.integer({ min: PORTION + 1, max: 300 });
  const uses = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 300, maxLength: 300 });

  it('no card is in two portions, and each is in one', () => {
    fc.assert(
      fc.property(sizes, uses, (size, used) => {
        let cards = anImport(size).map((card, at) => ({ ...card, uses: used[at] ?? 0 }));
        const seen: CardId[] = [];
        for (let week = 0; week < Math.ceil(size / PORTION); week += 1) {
          const [portion] = portionsOf(cards, START + week * WEEK);
          const asked = portion?.asked ?? [];
          expect(asked.length).toBeLessThanOrEqual(PORTION);
          expect(asked.length + (portion?.later.length ?? 0)).toBe(portion?.left);
          seen.push(...asked);
          // Whoever does what is asked for is asked for the next.
          cards = verified(cards, asked);
        }
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toHaveLength(size);
      }),
      { numRuns: 50 },
    );
  });

  it('the order in which cards come says nothing', () => {
    const shuffled = sizes.chain((size) => {
      const cards = anImport(size);
      return fc.tuple(
        fc.constant(cards),
        fc.shuffledSubarray(cards, { minLength: size, maxLength: size }),
      );
    });
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 0, max: 10 }), ([cards, others], week) => {
        const now = START + week * WEEK;
        expect(portionsOf(others, now)).toEqual(portionsOf(cards, now));
      }),
      { numRuns: 50 },
    );
  });
});
