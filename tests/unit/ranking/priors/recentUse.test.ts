import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { CardId } from '@/cards/ids';
import { RecentUse, RecentUsesSchema, recentUseBonus, toldUses } from '@/ranking/priors/recentUse';
import { aCard } from '../../cards/aCard';

const DAY = 86_400_000;
const NOW = Date.parse('2026-06-15T12:00:00.000Z');
const PUMP = aCard({ id: 'pump' }).id;
const LAMP = aCard({ id: 'lamp' }).id;

function used(...at: readonly number[]): RecentUse {
  const uses = new RecentUse();
  for (const each of at) uses.count(PUMP, each);
  return uses;
}

const event = fc.record({
  card: fc.constantFrom(PUMP, LAMP),
  at: fc.integer({ min: NOW - 200 * DAY, max: NOW }),
});

function sumOf(events: readonly { card: CardId; at: number }[]): RecentUse {
  const uses = new RecentUse();
  for (const { card, at } of events) uses.count(card, at);
  return uses;
}

describe('recent use', () => {
  it('halves every two weeks and is forgotten', () => {
    expect(used(NOW, NOW).usesOf(PUMP, NOW)).toBe(2);
    expect(used(NOW - 14 * DAY).usesOf(PUMP, NOW)).toBeCloseTo(0.5);
    expect(used(NOW - 28 * DAY).usesOf(PUMP, NOW)).toBeCloseTo(0.25);
    expect(used(NOW - 100 * DAY).usesOf(PUMP, NOW)).toBe(0);
    expect(used(NOW - 100 * DAY).toData(NOW)).toEqual({});
    expect(used(NOW).usesOf(LAMP, NOW)).toBe(0);
  });

  it('is the same sum over whatever devices, in any order, and comes back after one is taken away', () => {
    fc.assert(
      fc.property(fc.array(fc.array(event), { maxLength: 5 }), fc.nat(), (devices, turn) => {
        const shards = devices.map((events) => sumOf(events).toData(NOW));
        const turned = shards.map((_, at) => shards[(at + turn) % shards.length] ?? {});
        const [merged, otherwise] = [new RecentUse(), new RecentUse()];
        for (const shard of shards) merged.add(shard);
        for (const shard of turned.toReversed()) otherwise.add(shard);
        otherwise.add(shards[0] ?? {});
        otherwise.add(shards[0] ?? {}, -1);
        const all = sumOf(devices.flat());
        for (const card of [PUMP, LAMP]) {
          expect(merged.usesOf(card, NOW)).toBe(all.usesOf(card, NOW));
          expect(otherwise.usesOf(card, NOW)).toBe(all.usesOf(card, NOW));
        }
        expect(v.parse(RecentUsesSchema, merged.toData(NOW))).toEqual(merged.toData(NOW));
      }),
    );
  });

  it('is not moved by clocks that are wrong', () => {
    expect(used(NOW + 4000 * DAY, Number.NaN, -1).usesOf(PUMP, NOW)).toBe(0);
    expect(used(NOW + DAY / 2).usesOf(PUMP, NOW)).toBe(1);
  });

  it('can be taken back, and never falls below none', () => {
    const uses = used(NOW);
    uses.count(PUMP, NOW, -1);
    expect(uses.toData(NOW)).toEqual({});
    uses.count(PUMP, NOW, -1);
    expect(uses.usesOf(PUMP, NOW)).toBe(0);
    expect(uses.toData(NOW)).toEqual({ [PUMP]: { [Math.floor(NOW / 86_400_000)]: -1 } });
  });

  it('adds more with each use, up to a bound', () => {
    const bonuses = [0, 1, 3, 31, 10_000, Number.POSITIVE_INFINITY].map(recentUseBonus);
    expect(bonuses[0]).toBe(0);
    expect(bonuses[1]).toBeCloseTo(0.1);
    expect(bonuses.slice(3)).toEqual([0.5, 0.5, 0.5]);
    expect(recentUseBonus(Number.NaN)).toBe(0);
    expect(recentUseBonus(-3)).toBe(0);
  });

  it('is told from two uses on', () => {
    expect([0, 1.4, 1.6, 12.2, Number.NaN].map(toldUses)).toEqual([0, 0, 2, 12, 0]);
  });
});
