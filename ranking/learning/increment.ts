import * as v from 'valibot';
import { InstantSchema } from '@/cards/card';
import { CardIdSchema } from '@/cards/ids';
import { CardSumsSchema, MetSchema, NOTHING_MET, ShardSchema } from './shard';

const { words, pieces } = CardSumsSchema.entries;
const { residual } = ShardSchema.entries;

/** What one event adds to the sums; taken away again it leaves nothing. */
export const IncrementSchema = v.object({
  card: CardIdSchema,
  kind: v.picklist(['insert', 'copy', 'open', 'not-for']),
  at: InstantSchema,
  words,
  pieces,
  residual,
  /** Rare words that the ticket of the event said. */
  met: v.optional(MetSchema, NOTHING_MET),
});
export type Increment = v.InferOutput<typeof IncrementSchema>;
