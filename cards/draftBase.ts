import type { Card } from './card';
import type { Draft, DraftBase } from './draft';
import { fieldsOf, sameFields } from './fields';

/** The card that a form begins to edit, as it says now. */
export function baseOf(card: Card): DraftBase {
  return { card: card.id, revision: card.updated.at, fields: fieldsOf(card) };
}

/**
 * Whether a card still says what an edit began with. Its mark alone does not tell: where another's words
 * were merged in, the later of the two marks stays, which may be the one that was there.
 *
 * @param base of a form that an older Sidecard began, without what the card said.
 */
export function isStillAt(card: Card, base: NonNullable<Draft['base']>): boolean {
  if (card.updated.at !== base.revision) return false;
  return base.fields === undefined || sameFields(base.fields, fieldsOf(card));
}
