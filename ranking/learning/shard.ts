import * as v from 'valibot';
import { CardIdSchema } from '@/cards/ids';
import { RecentUsesSchema } from '../priors/recentUse';
import { Residual } from './residual';

/** The version of the sums this client writes; those of another are left out. */
export const SHARD_SCHEMA = 1;

/** What an event adds to a count: an insert tells most, a card that was only looked at least. */
export const UNITS = { insert: 4, copy: 2, open: 1, 'not-for': 0 } as const;
export type LearnedKind = keyof typeof UNITS;

/** More than this is no count of a person's work. */
const MOST_UNITS = 1_000_000;
const MOST_PAIRS = 2_000_000;

/** A period lasts this long, in days; what was learned counts half as much after each. */
const PERIOD_DAYS = 182;
/** What is older is forgotten. */
const KEPT_PERIODS = 3;

const Hash = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff));
const Cell = v.pipe(v.number(), v.check(Residual.isCell));

/** In memory a unit is so many parts, so that the oldest period still counts in whole ones. */
export const PARTS = 2 ** (KEPT_PERIODS - 1);
/** Units, or parts of one: what is taken back in a later period counts as much as is left of it. */
const Units = v.pipe(
  v.number(),
  v.check((units) => Number.isInteger(units * PARTS)),
  v.minValue(-MOST_UNITS),
  v.maxValue(MOST_UNITS),
);

/** Numbers and what belongs to each, in two lists of one length. */
function pairs<Key extends v.GenericSchema<number>>(key: Key) {
  return v.pipe(
    v.object({ keys: v.array(key), units: v.array(Units) }),
    v.check(({ keys, units }) => keys.length === units.length && keys.length <= MOST_PAIRS),
  );
}

/** Words and the tickets that said them, in two lists of one length: an entry for each event. */
export const MetSchema = v.pipe(
  v.object({ words: v.array(Hash), tickets: v.array(Hash) }),
  v.check(({ words, tickets }) => words.length === tickets.length && words.length <= MOST_PAIRS),
);
/** Rare words by their hashes, and tickets by a hash that is another on each device. */
export type Met = v.InferOutput<typeof MetSchema>;
export const NOTHING_MET: Met = { words: [], tickets: [] };

export const CardSumsSchema = v.object({
  inserts: Units,
  copies: Units,
  opens: Units,
  sentAway: Units,
  /** By the hashes of features. */
  words: pairs(Hash),
  pieces: pairs(Hash),
});
export type CardSums = v.InferOutput<typeof CardSumsSchema>;

/** What one device learned in one epoch: sums, which add up with others in any order. */
export const ShardSchema = v.object({
  schema: v.literal(SHARD_SCHEMA),
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  /** Grows with each forgetting: what was learned in an older epoch no longer counts. */
  epoch: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** When it was learned: see {@link periodOf}. */
  period: v.pipe(v.number(), v.integer(), v.minValue(0)),
  cards: v.record(CardIdSchema, CardSumsSchema),
  residual: pairs(Cell),
  recent: RecentUsesSchema,
  /**
   * Never shared: rare words and the first tickets that said them, to be learned from the second on.
   * What was written before tickets were told apart has none: it counts as not met.
   */
  met: v.optional(MetSchema, NOTHING_MET),
});
export type Shard = v.InferOutput<typeof ShardSchema>;

/** The period of a time in ms since the epoch of the calendar. */
export function periodOf(at: number): number {
  return Math.max(0, Math.floor(at / (PERIOD_DAYS * 86_400_000)));
}

/** What a unit of a period is worth in another, in parts: 0 for what is forgotten. */
export function worthOf(period: number, now: number): number {
  // A clock that was ahead wrote for a period to come: it counts as the present one.
  const age = Math.max(0, now - period);
  return age < KEPT_PERIODS ? PARTS / 2 ** age : 0;
}

/** Units of a period as they are added up, in parts; less than one is none, or order would matter. */
export function wholeParts(units: number | undefined, worth: number): number {
  return Math.trunc(worth * (units ?? 0));
}
