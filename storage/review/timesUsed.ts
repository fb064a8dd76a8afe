import * as v from 'valibot';
import { type CardId, CardIdSchema } from '@/cards/ids';
import { database } from '../database';
import { shardRevs } from '../learning/shards';

/** Of the sums of what was learned (`ranking/learning/shard`) how often cards were inserted and copied. */
const UsesSchema = v.object({
  cards: v.record(CardIdSchema, v.object({ inserts: v.number(), copies: v.number() })),
});
type Uses = ReadonlyMap<CardId, number>;

/** The sums of a shard as they were when it was last read: they are large, and change seldom. */
const known = new Map<string, { rev: string; uses: Uses }>();

function usesIn(content: unknown): Uses {
  const parsed = v.safeParse(UsesSchema, content);
  if (!parsed.success) return new Map();
  return new Map(
    Object.entries(parsed.output.cards).flatMap(([id, sums]) => {
      const card = v.safeParse(CardIdSchema, id);
      return card.success && sums ? [[card.output, sums.inserts + sums.copies]] : [];
    }),
  );
}

/**
 * How often each card was used, as far as this device knows: on it, and by the team where that shares what it uses
 * (docs/data.md). A card that nobody used is left out.
 */
export async function timesUsed(): Promise<ReadonlyMap<CardId, number>> {
  const revs = await shardRevs();
  for (const id of known.keys()) if (!revs.has(id)) known.delete(id);
  const changed = [...revs].filter(([id, rev]) => known.get(id)?.rev !== rev).map(([id]) => id);
  for (const id of changed) {
    const row = await database.shards.get(id);
    if (row) known.set(id, { rev: row.rev, uses: usesIn(row.content) });
  }
  const sums = new Map<CardId, number>();
  for (const { uses } of known.values()) {
    for (const [card, times] of uses) sums.set(card, (sums.get(card) ?? 0) + times);
  }
  return sums;
}
