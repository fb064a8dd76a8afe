import { deserialize, serialize } from 'node:v8';
import type { CardId } from '@/cards/ids';
import { LexicalIndex } from '@/ranking/lexicalIndex';
import { rank } from '@/ranking/rank';
import { RANKING_LENGTH } from '../eval/metrics';
import type { TimedSystem } from './system';

/** A kept snapshot was refused by the index that has just made it. */
export class SnapshotRefusedError extends Error {
  override name = 'SnapshotRefusedError';
}

/** The shipped ranker: the one place where the benchmark meets it. */
export function sidecardSystem(): TimedSystem {
  let index = new LexicalIndex();
  const dismissed = new Set<CardId>();
  return {
    build(cards) {
      index = new LexicalIndex();
      for (const card of cards) index.put(card);
    },
    ask: (ticket) => rank(ticket, { index, dismissed, limit: RANKING_LENGTH }).cards.length,
    update: (card) => index.put(card),
    // The structured clone is what IndexedDB keeps.
    save: () => serialize(index.toSnapshot()),
    load(saved) {
      const loaded = LexicalIndex.fromSnapshot(deserialize(saved));
      if (!loaded) throw new SnapshotRefusedError('The snapshot was refused.');
      index = loaded;
    },
  };
}
