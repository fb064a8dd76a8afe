import * as v from 'valibot';
import { type CardId, CardIdSchema } from '@/cards/ids';
import { LEARNED_SCHEMA, type SharedSums, SharedSumsSchema } from '@/documents/kinds/usage';
import { UsageSums } from '@/documents/usageSums';
import { database } from '../../database';
import type { CountedEvent } from '../../learning/rows';
import { readSetting } from '../../settings';
import { isTeamShard } from '../../sync/usage/teamShards';
import { periodOfWeek, weekOf } from '../../sync/usage/weeks';

const Pairs = v.object({ keys: v.array(v.number()), units: v.array(v.number()) });
/** Of a shard (`ranking/learning/shard`) what is of cards: weights beyond the counts are of no card alone. */
const KeptShardSchema = v.object({
  schema: v.literal(LEARNED_SCHEMA),
  epoch: v.number(),
  period: v.number(),
  cards: v.record(
    CardIdSchema,
    v.object({
      ...{ inserts: v.number(), copies: v.number(), opens: v.number(), sentAway: v.number() },
      ...{ words: Pairs, pieces: Pairs },
    }),
  ),
  recent: v.record(CardIdSchema, v.record(v.string(), v.number())),
});
/** Of what an event added (`ranking/learning/increment`) the weights, and when it happened. */
const KeptIncrementSchema = v.object({
  at: v.pipe(v.string(), v.isoTimestamp()),
  residual: SharedSumsSchema.entries.residual,
});

const NONE: SharedSums = { cards: {}, residual: { keys: [], units: [] }, recent: {} };

/** What this device learned of some cards in one half year (`ranking/learning/shard`). */
export interface LearnedSums {
  period: number;
  sums: SharedSums;
}

/** The events whose sums are among {@link LearnedSums}: to be taken back there as well, if they are undone. */
export interface LearnedHere {
  sums: LearnedSums[];
  events: CountedEvent[];
}

function ofCards<Value>(
  values: { [card: string]: Value | undefined },
  cards: ReadonlySet<CardId>,
): { [card: string]: Value } {
  const found = [...cards].flatMap((card): [string, Value][] => {
    const value = values[card];
    return value === undefined ? [] : [[card, value]];
  });
  return Object.fromEntries(found);
}

/**
 * Within a transaction: what this device has learned of cards by itself. The weights are those of the events
 * that can still be undone, which alone say of which card they are.
 */
export async function learnedOf(cards: ReadonlySet<CardId>): Promise<LearnedHere> {
  const periods = new Map<number, UsageSums>();
  const sumsIn = (period: number) => {
    const sums = periods.get(period) ?? new UsageSums();
    periods.set(period, sums);
    return sums;
  };
  const epoch = (await readSetting('times-forgotten')) ?? 0;
  for (const { id, content } of await database.shards.toArray()) {
    const { success, output } = v.safeParse(KeptShardSchema, content);
    if (isTeamShard(id) || !success || output.epoch < epoch) continue;
    const [ofThese, recent] = [ofCards(output.cards, cards), ofCards(output.recent, cards)];
    sumsIn(output.period).add({ ...NONE, cards: ofThese, recent });
  }
  const events: CountedEvent[] = [];
  const counted = database.countedEvents.filter(({ card }) => cards.has(card));
  for (const event of await counted.toArray()) {
    const { success, output } = v.safeParse(KeptIncrementSchema, event.increment);
    if (event.sharedIn !== undefined || !success) continue;
    const period = periodOfWeek(weekOf(Date.parse(output.at)));
    // Without the sums of its cards there is nothing that the weights would go with.
    if (!periods.has(period)) continue;
    sumsIn(period).add({ ...NONE, residual: output.residual });
    events.push(event);
  }
  const sums = [...periods].map(([period, each]) => ({ period, sums: each.toSums() }));
  return { sums: sums.sort((a, b) => a.period - b.period), events };
}
