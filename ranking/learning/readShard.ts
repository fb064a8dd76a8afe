import * as v from 'valibot';
import type { RecentUses } from '../priors/recentUse';
import { Residual } from './residual';
import { type CardSums, type Shard, ShardSchema, UNITS } from './shard';
import { NOTHING_COUNTED, type Pairs, Tally } from './sums';

/** Nobody does something with a card more often within half a year, nor on a day. */
const MOST_USES = 2000;
const MOST_USES_A_DAY = 500;
const MOST_UNITS = MOST_USES * UNITS.insert;
/** Weights that learn find their level far below this one. */
const MOST_RESIDUAL = Residual.toUnits(32);
/** What thousands of inserts teach fills no more lists than this, those of all cards together. */
const MOST_FEATURES = 500_000;

function within(most: number, units: number): number {
  return Math.max(-most, Math.min(most, units));
}

/** Each key once, in ascending order, with what it may say at most. */
function boundedPairs(pairs: Pairs, most: number): Pairs {
  const isInOrder = pairs.keys.every((key, at) => at === 0 || (pairs.keys[at - 1] ?? 0) < key);
  const each = isInOrder ? pairs : Tally.of(pairs).toPairs();
  return { keys: each.keys, units: each.units.map((units) => within(most, units)) };
}

function boundedCard({ words, pieces, ...uses }: CardSums): CardSums {
  return {
    inserts: within(MOST_USES, uses.inserts),
    copies: within(MOST_USES, uses.copies),
    opens: within(MOST_USES, uses.opens),
    sentAway: within(MOST_USES, uses.sentAway),
    words: boundedPairs(words, MOST_UNITS),
    pieces: boundedPairs(pieces, MOST_UNITS),
  };
}

function sizeOf({ words, pieces }: CardSums): number {
  return words.keys.length + pieces.keys.length;
}

/** Where there are too many features, those of the cards inserted most are kept; of others only the uses. */
function boundedCards(cards: Shard['cards']): Shard['cards'] {
  const bounded = Object.entries(cards).flatMap(([id, sums]) =>
    sums ? [[id, boundedCard(sums)] as const] : [],
  );
  // By their ids where they were inserted alike: every device has to leave out the same ones.
  bounded.sort(([a, one], [b, other]) => other.inserts - one.inserts || (a < b ? -1 : 1));
  let left = MOST_FEATURES;
  const kept = bounded.map(([id, sums]) => {
    left -= sizeOf(sums);
    const fits = left >= 0;
    return [id, fits ? sums : { ...sums, words: NOTHING_COUNTED, pieces: NOTHING_COUNTED }];
  });
  return Object.fromEntries(kept);
}

function boundedRecent(recent: RecentUses): RecentUses {
  const cards = Object.entries(recent).map(([id, days]) => {
    const bounded = Object.entries(days ?? {}).map(([day, uses]) => [
      day,
      within(MOST_USES_A_DAY, uses),
    ]);
    return [id, Object.fromEntries(bounded)];
  });
  return Object.fromEntries(cards);
}

/**
 * A shard as it comes from outside, no part of it larger than a person's work can be; undefined for what
 * is none of this version.
 */
export function shardOf(content: unknown): Shard | undefined {
  const { success, output } = v.safeParse(ShardSchema, content);
  if (!success) return undefined;
  return {
    ...output,
    cards: boundedCards(output.cards),
    residual: boundedPairs(output.residual, MOST_RESIDUAL),
    recent: boundedRecent(output.recent),
  };
}
