import * as v from 'valibot';
import { type CardId, CardIdSchema } from '@/cards/ids';

const DAY_MS = 86_400_000;
/** A use counts half as much after so many days. */
const HALF_LIFE_DAYS = 14;
/** What is left of older uses, under one part in a hundred, is forgotten. */
const KEPT_DAYS = 7 * HALF_LIFE_DAYS;
/** A device's clock may be ahead by its time zone; what lies farther in the future never happened. */
const MOST_AHEAD_DAYS = 1;

/** What many uses add at most, and how many are many. */
const MOST_BONUS = 0.5;
const MANY_USES = 31;
/** Fewer than so many are told as no reason. */
const TOLD_USES = 2;

/** Uses of a card by the day (UTC, days since the epoch). */
const DaysSchema = v.record(
  v.pipe(v.string(), v.regex(/^\d{1,6}$/)),
  v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000)),
);

/** How often cards were used on which days: plain data for a device's shard. */
export const RecentUsesSchema = v.record(CardIdSchema, DaysSchema);
export type RecentUses = v.InferOutput<typeof RecentUsesSchema>;

function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}

/**
 * How often cards were used lately. Kept as whole numbers by day, not as one decayed sum: sums of
 * several devices are then equal in whatever order they were added, can be taken away again, and a use
 * from a clock that was wrong neither lasts for years nor outweighs all others.
 */
export class RecentUse {
  readonly #cards = new Map<CardId, Map<number, number>>();

  /** Counts one use, or takes it back (-1). @param at ms since the epoch; a time that is none is left. */
  count(card: CardId, at: number, times: 1 | -1 = 1): void {
    if (Number.isFinite(at) && at >= 0) this.#add(card, dayOf(at), times);
  }

  /** Adds what a shard holds, or takes it away (-1). */
  add(uses: RecentUses, times: 1 | -1 = 1): void {
    for (const [id, days] of Object.entries(uses)) {
      const card = v.parse(CardIdSchema, id);
      for (const [day, count] of Object.entries(days ?? {}))
        this.#add(card, Number(day), count * times);
    }
  }

  #add(card: CardId, day: number, count: number): void {
    const days = this.#cards.get(card) ?? new Map<number, number>();
    const sum = (days.get(day) ?? 0) + count;
    if (sum === 0) days.delete(day);
    else days.set(day, sum);
    if (days.size === 0) this.#cards.delete(card);
    else this.#cards.set(card, days);
  }

  /** The uses of a card, each halved with every two weeks since: 0 for one that was not used lately. */
  usesOf(card: CardId, now: number): number {
    const today = dayOf(now);
    const days = [...(this.#cards.get(card) ?? [])].sort(([a], [b]) => a - b);
    const sum = days
      .filter(([day]) => day > today - KEPT_DAYS && day <= today + MOST_AHEAD_DAYS)
      .reduce(
        (all, [day, count]) => all + count * 2 ** (-Math.max(0, today - day) / HALF_LIFE_DAYS),
        0,
      );
    return Math.max(0, sum);
  }

  /** What still counts at a time, as plain data. */
  toData(now: number): RecentUses {
    const today = dayOf(now);
    const kept = [...this.#cards].map(([card, days]) => {
      const counted = [...days].filter(([day]) => day > today - KEPT_DAYS);
      return [card, Object.fromEntries(counted.sort(([a], [b]) => a - b))] as const;
    });
    return Object.fromEntries(kept.filter(([, days]) => Object.keys(days).length > 0));
  }
}

/** What recent use adds to a card's score, 0 to 0.5: the first uses most, many no more than some. */
export function recentUseBonus(uses: number): number {
  if (!(uses > 0)) return 0;
  return MOST_BONUS * Math.min(1, Math.log1p(uses) / Math.log1p(MANY_USES));
}

/** The uses as they are told to a person, in whole numbers; 0 for too few to be a reason. */
export function toldUses(uses: number): number {
  const whole = Number.isFinite(uses) ? Math.round(uses) : 0;
  return whole >= TOLD_USES ? whole : 0;
}
