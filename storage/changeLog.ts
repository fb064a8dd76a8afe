import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { database } from './database';
import { foldedLog } from './foldedLog';

/** After so many changes, of one card or of many, the log is folded: it grows with the cards alone. */
const FOLDED_EVERY = 256;

async function fold(): Promise<void> {
  const { changeLog } = database;
  const rows = await changeLog.toArray();
  const folded = foldedLog(rows);
  const kept = new Set(folded.map(({ seq }) => seq));
  await changeLog.bulkDelete(rows.flatMap(({ seq }) => (kept.has(seq) ? [] : seq)));
  const before = new Set(rows);
  await changeLog.bulkPut(folded.filter((row) => !before.has(row)));
}

/**
 * Notes, within the transaction that changes them, that these cards changed: one row however many they are.
 */
export async function noteCardChanges(ids: readonly CardId[]): Promise<void> {
  if (ids.length === 0) return;
  // Not left to the browser to count: whoever watches the keys would not be told (Dexie 4.4, `:dels`).
  const seq = (await cardChangesSeq()) + 1;
  await database.changeLog.add({ seq, cards: [...new Set(ids)] });
  if (seq % FOLDED_EVERY === 0) await fold();
}

/** The `seq` of the newest change of any card; 0 for none. */
export async function cardChangesSeq(): Promise<number> {
  // The key alone: the row may name many cards.
  const [last = 0] = await database.changeLog.reverse().limit(1).primaryKeys();
  return last;
}

/** The cards that changed after `seq` (0 for all), the one changed last at the end; some may be gone. */
export async function changedCardsSince(seq: number): Promise<{ seq: number; ids: CardId[] }> {
  const rows = await database.changeLog.where('seq').above(seq).toArray();
  const newestFirst = new Set(rows.flatMap(({ cards }) => cards).reverse());
  return { seq: rows.at(-1)?.seq ?? seq, ids: [...newestFirst].reverse() };
}

/** What changed after `seq`: ids with their cards, or undefined for a card that is gone. */
export interface CardChanges {
  seq: number;
  changes: { id: CardId; card: Card | undefined }[];
}

/** The changes after `seq` (0 for all), read in one transaction so that they fit together. */
export function cardChangesSince(seq: number): Promise<CardChanges> {
  return database.transaction('r', database.cards, database.changeLog, async () => {
    const changed = await changedCardsSince(seq);
    const cards = await database.cards.bulkGet(changed.ids);
    return {
      seq: changed.seq,
      changes: changed.ids.map((id, index) => ({ id, card: cards[index] })),
    };
  });
}
