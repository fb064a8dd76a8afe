import type { Card } from '@/cards/card';
import type { Mark } from '@/cards/edits';
import type { CardId } from '@/cards/ids';
import { type CardChangeMade, change, isSame, markOf, type Writing } from './cardTransaction';
import { noteCardChanges } from './changeLog';
import { database } from './database';
import { queueCards } from './sync/outbox';

async function putCards(made: readonly CardChangeMade[]): Promise<void> {
  await database.cards.bulkPut(made.map(({ after }) => after));
  await noteCardChanges(made.map(({ after }) => after.id));
  await queueCards(made);
}

/**
 * Changes cards in one transaction: all of them, or none where that fails. A card that is gone, or that the edit gives
 * back as it is, is left out of what was made.
 */
export function changeCards(
  ids: readonly CardId[],
  writing: Writing,
  edit: (card: Card, mark: Mark) => Card,
): Promise<CardChangeMade[]> {
  return change(async () => {
    const found = await database.cards.bulkGet([...ids]);
    const mark = await markOf(writing);
    const made = found.flatMap((before): CardChangeMade[] => {
      const after = before && edit(before, mark);
      return after && after !== before ? [{ before, after }] : [];
    });
    await putCards(made);
    return made;
  });
}

/**
 * Puts cards back as they were before {@link changeCards}, in one transaction. One that was changed again since stays.
 *
 * @returns how many went back.
 */
export function undoChanges(made: readonly CardChangeMade[]): Promise<number> {
  return change(async () => {
    const current = await database.cards.bulkGet(made.map(({ after }) => after.id));
    const standing = made.filter(({ after }, at) => isSame(current[at], after));
    await putCards(standing.map(({ before, after }) => ({ before: after, after: before })));
    return standing.length;
  });
}
