import { handOnCard, type Responsible, verifyLanguages } from '@/cards/edits';
import type { CardId } from '@/cards/ids';
import type { CardChangeMade, Writing } from '../cardTransaction';
import { changeCards } from '../manyCards';

/** The languages of each card that are found true; `all` for every one that has an answer. */
export type Verified = ReadonlyMap<CardId, readonly string[] | 'all'>;

/**
 * Notes in one transaction that this person has found cards true. A server takes it from who verifies the card alone
 * (`MyRights.mayVerify`); drafts and archived cards stay as they are.
 *
 * @returns what was changed, for `undoChanges`.
 * @throws StorageFullError
 */
export function verifyCards(verified: Verified, writing: Writing): Promise<CardChangeMade[]> {
  return changeCards([...verified.keys()], writing, (card, mark) =>
    verifyLanguages(card, verified.get(card.id) ?? [], mark),
  );
}

/**
 * Says in one transaction who verifies cards from now on, and whose they are. A server takes verifiers from who manages
 * the collection alone, and another owner from the owner too.
 *
 * @returns what was changed, for `undoChanges`.
 * @throws StorageFullError
 */
export function handOn(
  ids: readonly CardId[],
  to: Responsible,
  writing: Writing,
): Promise<CardChangeMade[]> {
  return changeCards(ids, writing, (card, mark) => handOnCard(card, to, mark));
}
