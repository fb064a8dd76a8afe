import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Card } from '@/cards/card';
import type { Draft } from '@/cards/draft';
import { baseOf } from '@/cards/draftBase';
import { CardChangedError } from '@/storage/cardChanged';
import { type Saving, saveDraft } from '@/storage/cardWrites';
import { panel } from '../store';
import { toldWriting } from '../toldWriting';
import type { DraftKeeper } from './draftKeeper';
import { writingNow } from './openForm';
import type { OpenedDraft } from './untypedForms';

/** Another window changed the card, or deleted it (null). */
interface Conflict {
  current: Card | null;
}

/** A form that was typed into while it was saved: from now on it edits the card that was made of it. */
function typedOn(typed: Draft, saved: Draft, card: Card): OpenedDraft {
  const { title, collection } = typed.fields;
  const fields = {
    ...typed.fields,
    // A copy has a title of its own.
    title: title === saved.fields.title ? card.title : title,
    collection: collection ?? card.collection,
  };
  const base = baseOf(card);
  // The source stands on the card already.
  return { draft: { ...typed, base, fields, source: null }, card };
}

interface SavedForm {
  draft: Draft;
  /** The language that the form is looked at in, and then the card. */
  lang: string;
  keeper: DraftKeeper;
  /** Words came in while the form was saved: it stays open with them. */
  onTypedOn(opened: OpenedDraft): void;
}

/** Saving a form: the card's page on success; a conflict to decide, or a sentence, otherwise. */
export function useSave({ draft, lang, keeper, onTypedOn }: SavedForm) {
  const [isSaving, setIsSaving] = useState(false);
  const isWriting = useRef(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const finish = (card: Card): Promise<void> => {
    const typed = keeper.endSave();
    setConflict(null);
    if (typed) onTypedOn(typedOn(typed.draft, draft, card));
    else panel.setState({ openDraft: null, openCard: { id: card.id, lang }, leftCard: null });
    const text = i18n.t(typed ? 'form.savedBefore' : 'form.saved');
    panel.getState().showStatus({ text, tone: 'plain' });
    return keeper.flush();
  };
  const write = async (onChange?: Saving['onChange']) => {
    await keeper.beginSave();
    try {
      await finish(await saveDraft(draft, { ...writingNow(), ...(onChange && { onChange }) }));
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
    await toldWriting('form', () => write(onChange));
    isWriting.current = false;
    setIsSaving(false);
  };
  return { save, isSaving, conflict };
}
