import type { Card } from '@/cards/card';
import { ANSWER_TEMPLATE, blankDetails, type CardDetails, detailsOf } from '@/cards/details';
import type { Draft } from '@/cards/draft';
import type { OpenedDraft } from '@/editing/untypedForms';

/** A form of the full page: it edits the details as well. */
export interface FullForm {
  draft: Draft & { details: CardDetails };
  /** As it was when the form was opened; null for a new card, or where the card is gone. */
  card: Card | null;
  /** What it says is in storage already, as a draft. */
  isKept: boolean;
}

/** A form with what the panel's leaves to the card, as the card says it now. */
export function fullForm({ draft, card }: OpenedDraft, isKept: boolean): FullForm {
  if (draft.details) return { draft: { ...draft, details: draft.details }, card, isKept };
  const details = card ? detailsOf(card) : blankDetails(ANSWER_TEMPLATE);
  const { images: _, ...said } = details;
  const base = card && draft.base ? { ...draft.base, details: said } : draft.base;
  return { draft: { ...draft, base, details }, card, isKept };
}
