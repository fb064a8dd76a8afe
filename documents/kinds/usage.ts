import * as v from 'valibot';
import { DaySchema, DOCUMENT_SCHEMA } from '@/cards/card';
import { CardIdSchema, UsageIdSchema } from '@/cards/ids';
import { usageIdOf } from '../joinedIds';

/** The schema of the ranking's sums that this version adds up; of others only the counts are read. */
export const LEARNED_SCHEMA = 1;
/** Nobody does something with a card more often on one day. */
export const MOST_OF_A_DAY = 2000;
/** So many numbers stand in one list of sums at most. */
export const MOST_PAIRS = 100_000;
export const MOST_UNITS = 1_000_000;
/** What an insert adds to the count of a word; other uses add less. */
const UNITS_OF_A_USE = 4;
/** Weights that learn share so many cells. */
export const RESIDUAL_CELLS = 2 ** 18;

const wholeNumber = (most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

const Count = wholeNumber(MOST_OF_A_DAY);
const Whole = wholeNumber(Number.MAX_SAFE_INTEGER);
const Hash = wholeNumber(0xffff_ffff);
const Cell = wholeNumber(RESIDUAL_CELLS - 1);
/** Of an older event that is taken back, quarters are left at least. */
const units = (most: number) =>
  v.pipe(
    v.number(),
    v.minValue(-most),
    v.maxValue(most),
    v.check((each) => Number.isInteger(each * 4), 'no quarters'),
  );
const Uses = units(MOST_OF_A_DAY);
const pairs = (key: typeof Hash, most: number) =>
  v.pipe(
    v.object({
      keys: v.pipe(v.array(key), v.maxLength(MOST_PAIRS)),
      units: v.array(units(most)),
    }),
    v.check(({ keys, units: each }) => keys.length === each.length, 'lists of two lengths'),
  );
const Features = pairs(Hash, MOST_OF_A_DAY * UNITS_OF_A_USE);
/** Uses by the day (UTC, days since the epoch); below zero where older ones were taken back. */
const Days = v.record(
  v.pipe(v.string(), v.regex(/^\d{1,6}$/)),
  v.pipe(v.number(), v.integer(), v.minValue(-MOST_OF_A_DAY), v.maxValue(MOST_OF_A_DAY)),
);

/** What was learned of cards, as sums: `ranking/learning/shard` without what is never shared. */
export const SharedSumsSchema = v.object({
  cards: v.record(
    CardIdSchema,
    v.object({
      ...{ inserts: Uses, copies: Uses, opens: Uses, sentAway: Uses },
      ...{ words: Features, pieces: Features },
    }),
  ),
  residual: pairs(Cell, MOST_UNITS),
  recent: v.record(CardIdSchema, Days),
});
export type SharedSums = v.InferOutput<typeof SharedSumsSchema>;

const LearnedSchema = v.object({
  schema: Whole,
  /** How often the workspace forgot what it learned; never so far. */
  epoch: Whole,
  /** Half years since the epoch of the calendar: what was learned in an older one counts less. */
  period: Whole,
  ...SharedSumsSchema.entries,
});

/** How a collection's cards were used on one device on one day. */
export const UsageDocumentSchema = v.pipe(
  v.object({
    _id: UsageIdSchema,
    schema: v.literal(DOCUMENT_SCHEMA),
    /** Random, and another one each month. */
    device: v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{1,60}$/)),
    /** On which the use was learned from; UTC. */
    day: DaySchema,
    /** What was done with each card; these only grow. */
    counts: v.record(
      CardIdSchema,
      v.object({ inserts: Count, copies: Count, opens: Count, negatives: Count }),
    ),
    /** What that taught; left out where the workspace does not share it. */
    learned: v.optional(LearnedSchema),
  }),
  v.check(({ _id, device, day }) => _id === usageIdOf(device, day), 'another id'),
);
export type UsageDocument = v.InferOutput<typeof UsageDocumentSchema>;
export type UsageCounts = UsageDocument['counts'];
