import type { CardId } from '@/cards/ids';

/** Cards that were changed together; in a folded log also cards that were changed shortly before. */
export interface ChangeLogRow {
  /** Grows with every change of cards in this replica. */
  seq: number;
  cards: CardId[];
}

/**
 * As many cards as a row takes in from rows before it. So many may be told twice to somebody who has read up
 * to one of those: few enough to be indexed again unnoticed.
 */
const MOST_JOINED = 50;

/**
 * A log with each card once, in the row of its newest change, and without more rows than that needs: small
 * neighbours are one, under the later `seq`. Rows that stay as they are stay the same objects.
 *
 * @param rows the oldest first, as they are given back.
 */
export function foldedLog(rows: readonly ChangeLogRow[]): ChangeLogRow[] {
  const told = new Set<CardId>();
  const folded: ChangeLogRow[] = [];
  for (const row of rows.toReversed()) {
    const cards = row.cards.filter((id) => !told.has(id));
    if (cards.length === 0) continue;
    for (const id of cards) told.add(id);
    const later = folded.at(-1);
    if (later && later.cards.length + cards.length <= MOST_JOINED) {
      folded[folded.length - 1] = { seq: later.seq, cards: [...cards, ...later.cards] };
    } else folded.push(cards.length === row.cards.length ? row : { seq: row.seq, cards });
  }
  return folded.reverse();
}
