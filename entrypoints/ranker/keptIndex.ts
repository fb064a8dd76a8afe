import * as v from 'valibot';
import { LEXICAL_INDEX_VERSION, LexicalIndex } from '@/ranking/lexicalIndex';
import { TRIGGER_INDEX_VERSION, TriggerIndex } from '@/ranking/priors/triggers';
import { loadSnapshot, saveSnapshot } from '@/storage/snapshots';

/** What cards are found by: their words, and what they are set for. */
export interface CardIndices {
  words: LexicalIndex;
  triggers: TriggerIndex;
}

const NAME = 'ranker-index';
const VERSION = `${LEXICAL_INDEX_VERSION} ${TRIGGER_INDEX_VERSION}`;

/** Both in one row: they hold the same cards, or are no use. */
const KeptSchema = v.object({
  seq: v.pipe(v.number(), v.integer(), v.minValue(0)),
  content: v.object({ words: v.unknown(), triggers: v.unknown() }),
});

/** The indices as they were kept, and the last card change they hold; null where that is no use. */
export async function keptIndices(): Promise<(CardIndices & { seq: number }) | null> {
  const kept = v.safeParse(KeptSchema, await loadSnapshot(NAME));
  if (!kept.success) return null;
  const { seq, content } = kept.output;
  const words = LexicalIndex.fromSnapshot(content.words);
  const triggers = TriggerIndex.fromSnapshot(content.triggers);
  return words && triggers && { words, triggers, seq };
}

/** Keeps the indices, which hold the card changes up to `seq`, unless newer ones are kept already. */
export function keepIndices({ words, triggers }: CardIndices, seq: number): Promise<void> {
  const content = { words: words.toSnapshot(), triggers: triggers.toSnapshot() };
  return saveSnapshot({ name: NAME, version: VERSION, seq, content });
}
