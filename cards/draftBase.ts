import type { Card } from './card';
import { detailsOf, isSaidAlike } from './details';
import type { Draft, DraftBase } from './draft';
import { fieldsOf, sameFields } from './fields';

/**
 * The card that a form begins to edit, as it says now.
 *
 * @param form which parts it edits: another's change of what it leaves to the card is none of its business.
 */
export function baseOf(card: Card, form: Pick<Draft, 'details'> = {}): DraftBase {
  const { images: _, ...said } = detailsOf(card);
  return {
    ...{ card: card.id, revision: card.updated.at, fields: fieldsOf(card) },
    ...(form.details && { details: said }),
  };
}

/**
 * Whether a card still says what an edit began with. Its mark alone does not tell: where another's words
 * were merged in, the later of the two marks stays, which may be the one that was there.
 *
 * @param base of a form that an older Sidecard began, without what the card said.
 */
export function isStillAt(card: Card, base: NonNullable<Draft['base']>): boolean {
  if (card.updated.at !== base.revision) return false;
  const { fields, details } = base;
  if (details && !isSaidAlike(details, detailsOf(card))) return false;
  return fields === undefined || sameFields(fields, fieldsOf(card));
}
