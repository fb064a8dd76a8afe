import { useRef, useState } from 'react';
import type { Card } from '@/cards/card';
import { detailsOf } from '@/cards/details';
import type { Draft } from '@/cards/draft';
import { baseOf } from '@/cards/draftBase';
import { CardChangedError } from '@/storage/cardChanged';
import { type Saving, saveDraft, type Writing } from '@/storage/cardWrites';
import type { DraftKeeper } from './draftKeeper';
import type { OpenedDraft } from './untypedForms';

/** Another window changed the card, or deleted it (null). */
interface Conflict {
  current: Card | null;
}

/** What the card says, but for the details that were changed since it was saved, and for pictures: an undo may name one again. */
function detailsSince(typed: Draft, saved: Draft, card: Card): Pick<Draft, 'details'> {
  if (!typed.details) return {};
  const given = new Map(Object.entries(saved.details ?? {}));
  const changed = Object.entries(typed.details).filter(([part, said]) => given.get(part) !== said);
  const { images } = typed.details;
  return { details: { ...detailsOf(card), ...Object.fromEntries(changed), images } };
}

/** A form once it was saved: from now on it edits the card that was made of it. */
function goneOn(typed: Draft, saved: Draft, card: Card): OpenedDraft & { card: Card } {
  const { title, collection } = typed.fields;
  const fields = {
    ...typed.fields,
    // A copy has a title of its own.
    title: title === saved.fields.title ? card.title : title,
    collection: collection ?? card.collection,
  };
  const details = detailsSince(typed, saved, card);
  // The source stands on the card already.
  return { draft: { ...typed, base: baseOf(card, typed), fields, ...details, source: null }, card };
}

interface SavedForm {
  draft: Draft;
  keeper: DraftKeeper;
  /** Runs a write; a failure is told to the person, not thrown. */
  told(write: () => Promise<void>): Promise<void>;
  writingNow(): Writing;
  /**
   * The card is written.
   *
   * @param form as it goes on from here, an edit of that card.
   * @param isTypedOn words came in meanwhile, which are in the form and not on the card.
   */
  onSaved(form: OpenedDraft & { card: Card }, isTypedOn: boolean): void | Promise<void>;
}

/** Saving a form: the card on success; a conflict to decide, or a sentence, otherwise. */
export function useSave({ draft, keeper, told, writingNow, onSaved }: SavedForm) {
  const [isSaving, setIsSaving] = useState(false);
  const isWriting = useRef(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const write = async (onChange?: Saving['onChange']) => {
    await keeper.beginSave();
    try {
      const card = await saveDraft(draft, { ...writingNow(), ...(onChange && { onChange }) });
      setConflict(null);
      const typed = keeper.endSave();
      await onSaved(goneOn(typed?.draft ?? draft, draft, card), typed !== null);
      await keeper.flush();
    } catch (error) {
      if (!(error instanceof CardChangedError)) throw error;
      setConflict({ current: error.current });
    }
  };
  const save = async (onChange?: Saving['onChange']) => {
    // A second click is no second card.
    if (isWriting.current) return;
    isWriting.current = true;
    setIsSaving(true);
    await told(() => write(onChange));
    isWriting.current = false;
    setIsSaving(false);
  };
  return { save, isSaving, conflict };
}
