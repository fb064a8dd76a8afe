import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CardId } from '@/cards/ids';
import { cardChangesSeq, changedCardsSince, noteCardChanges } from '@/storage/changeLog';
import { database } from '@/storage/database';
import { type ChangeLogRow, foldedLog } from '@/storage/foldedLog';
import { emptyDatabase } from './emptyDatabase';

/** As many cards as somebody may be told of once more. */
const TOLD_AGAIN = 50;

const id = (number: number) => `card:${number}` as CardId;

/** A log as it grows: a row a change, of one card or of many. */
const anyLog = fc
  .array(fc.uniqueArray(fc.nat(120), { minLength: 1, maxLength: 70 }), { maxLength: 60 })
  .map((changes) =>
    changes.map((cards, at): ChangeLogRow => ({ seq: at + 1, cards: cards.map(id) })),
  );

function told(rows: readonly ChangeLogRow[], after: number): Set<CardId> {
  return new Set(rows.filter(({ seq }) => seq > after).flatMap(({ cards }) => cards));
}

describe('a folded log', () => {
  it('tells everybody what changed since they read it, and hardly more', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(60), (log, after) => {
        const changed = told(log, after);
        const again = told(foldedLog(log), after);
        expect(again.isSupersetOf(changed)).toBe(true);
        expect(again.size - changed.size).toBeLessThanOrEqual(TOLD_AGAIN);
      }),
    );
  });

  it('has each card once, ends as it did, and has no more rows than it needs', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const folded = foldedLog(log);
        const cards = folded.flatMap((row) => row.cards);
        expect(new Set(cards).size).toBe(cards.length);
        expect(new Set(cards)).toEqual(told(log, 0));
        expect(folded.at(-1)?.seq).toBe(log.at(-1)?.seq);
        const pairs = folded.slice(1).map((row, at) => {
          return row.cards.length + (folded[at]?.cards.length ?? 0);
        });
        expect(pairs.every((both) => both > TOLD_AGAIN)).toBe(true);
      }),
    );
  });
});

describe('the log of a replica', () => {
  beforeEach(emptyDatabase);

  it('is one row for many cards that change at once, and none for no card', async () => {
    await noteCardChanges(Array.from({ length: 1000 }, (_, number) => id(number)));
    await noteCardChanges([]);
    expect(await database.changeLog.count()).toBe(1);
    expect((await changedCardsSince(0)).ids).toHaveLength(1000);
  });

  it('grows with the cards, not with how often they change', async () => {
    await noteCardChanges([id(1), id(2), id(3)]);
    for (let time = 0; time < 600; time++) await noteCardChanges([id(1 + (time % 2))]);
    expect(await database.changeLog.count()).toBeLessThan(300);
    expect(await cardChangesSeq()).toBe(601);
    expect(await changedCardsSince(0)).toEqual({ seq: 601, ids: [id(3), id(1), id(2)] });
    expect(await changedCardsSince(600)).toEqual({ seq: 601, ids: [id(2)] });
  });
});
