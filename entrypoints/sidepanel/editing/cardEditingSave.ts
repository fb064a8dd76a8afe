import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Card } from '@/cards/card';
import type { Draft } from '@/cards/draft';
import { CardChangedError, type Saving, saveDraft } from '@/storage/cardWrites';
import { panel } from '../store';
import { writingNow } from './cardEditing';
import type { DraftKeeper } from './cardEditingDraft';
import { toldWriting } from './toldWriting';

/** Another window changed the card, or deleted it (null). */
interface Conflict {
  current: Card | null;
}

/** Saving a form: the card's page on success; a conflict to decide, or a sentence, otherwise. */
export function useSave(draft: Draft, lang: string, keeper: DraftKeeper) {
  const [isSaving, setIsSaving] = useState(false);
  const isWriting = useRef(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const write = async (onChange?: Saving['onChange']) => {
    await keeper.flush();
    try {
      const firstCollection = i18n.t('form.firstCollection');
      const decision = onChange && { onChange };
      const card = await saveDraft(draft, { ...writingNow(), firstCollection, ...decision });
      keeper.end();
      panel.setState({ openDraft: null, openCard: { id: card.id, lang }, leftCard: null });
      panel.getState().showStatus({ text: i18n.t('form.saved'), tone: 'plain' });
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
