import type { CardId } from '@/cards/ids';
import { readSetting, writeSetting } from '../../settings';

/*
 * What a device learned of a card before the team had it is told when the card is published, and once. After
 * that each use is told as it is learned (`storage/learning/usageBook`), so a card that was the team's, and came
 * back, is never told of as a whole again.
 */

/** The cards of which the team was told, or could have been. */
export async function toldCards(): Promise<ReadonlySet<CardId>> {
  return new Set(await readSetting('told-cards'));
}

/** Within a transaction over the settings: from now on nothing of before is told of these cards. */
export async function noteTold(cards: readonly CardId[]): Promise<void> {
  const known = await toldCards();
  const fresh = cards.filter((id) => !known.has(id));
  if (fresh.length > 0) await writeSetting('told-cards', [...known, ...fresh]);
}

/** Within a transaction over the settings: of these cards nothing was told after all. */
export async function forgetTold(cards: readonly CardId[]): Promise<void> {
  const gone = new Set(cards);
  const others = [...(await toldCards())].filter((id) => !gone.has(id));
  await writeSetting('told-cards', others);
}
