import * as v from 'valibot';
import { DaySchema, DOCUMENT_SCHEMA } from '@/cards/card';
import { CardIdSchema, UsageIdSchema } from '@/cards/ids';

/** More than this is no count of one device's day. */
const MOST_OF_A_DAY = 100_000;
const MOST_UNITS = 1_000_000;

const wholeNumber = (most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

const Count = wholeNumber(MOST_OF_A_DAY);
const Whole = wholeNumber(Number.MAX_SAFE_INTEGER);
/** Of an older event that is taken back, quarters are left at least. */
const Units = v.pipe(
  v.number(),
  v.minValue(-MOST_UNITS),
  v.maxValue(MOST_UNITS),
  v.check((units) => Number.isInteger(units * 4), 'no quarters'),
);
const Pairs = v.pipe(
  v.object({
    keys: v.pipe(v.array(wholeNumber(0xffff_ffff)), v.maxLength(MOST_OF_A_DAY)),
    units: v.array(Units),
  }),
  v.check(({ keys, units }) => keys.length === units.length, 'lists of two lengths'),
);

/** Sums as the ranking's shards hold them, without what is never shared: it parses them again. */
const LearnedSchema = v.object({
  schema: Whole,
  epoch: Whole,
  period: Whole,
  cards: v.record(
    CardIdSchema,
    v.object({
      ...{ inserts: Units, copies: Units, opens: Units, sentAway: Units },
      ...{ words: Pairs, pieces: Pairs },
    }),
  ),
  residual: Pairs,
  recent: v.record(
    CardIdSchema,
    v.record(
      v.pipe(v.string(), v.regex(/^\d{1,6}$/)),
      v.pipe(v.number(), v.minValue(-MOST_UNITS), v.maxValue(MOST_UNITS)),
    ),
  ),
});

/** How a collection's cards were used on one device on one day. */
export const UsageDocumentSchema = v.object({
  _id: UsageIdSchema,
  schema: v.literal(DOCUMENT_SCHEMA),
  /** Random, and another one each month. */
  device: v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{1,60}$/)),
  day: DaySchema,
  /** What was done with each card; these only grow. */
  counts: v.record(
    CardIdSchema,
    v.object({ inserts: Count, copies: Count, opens: Count, negatives: Count }),
  ),
  /** What that taught; left out where the workspace does not share it. */
  learned: v.optional(LearnedSchema),
});
export type UsageDocument = v.InferOutput<typeof UsageDocumentSchema>;
