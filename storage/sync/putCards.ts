import { Dexie } from 'dexie';
import type { Card } from '@/cards/card';
import { database } from '../database';
import type { Place } from './rows';
import { dropAsides, withoutTwins } from './twins';

/**
 * Adds cards that hardly any device has: to look for them first would cost more than to be refused.
 *
 * @returns those that stand on this device already; they are left as they are.
 */
async function addCards(cards: readonly Card[]): Promise<Card[]> {
  try {
    await database.cards.bulkAdd(cards);
    return [];
  } catch (error) {
    if (!(error instanceof Dexie.BulkError)) throw error;
    const { failures, failuresByPos } = error;
    if (failures.some(({ name }) => name !== 'ConstraintError')) throw error;
    return cards.filter((_, at) => failuresByPos[at] !== undefined);
  }
}

/**
 * Within a transaction: writes the cards that come into a place, but for those of which a later version is
 * shown elsewhere.
 *
 * @param cards `isNew`: not known to be in this place before.
 */
export async function putCards(
  place: Place,
  { isNew, known }: { isNew: readonly Card[]; known: readonly Card[] },
): Promise<void> {
  const standing = await addCards(isNew);
  const left = new Set(standing);
  const shown = await withoutTwins(place, [...standing, ...known]);
  await database.cards.bulkPut(shown);
  await dropAsides(place, [...isNew.filter((card) => !left.has(card)), ...shown]);
}
