import { useEffect, useState } from 'react';
import type { DraftId } from '@/cards/ids';
import { defaultCollection } from '@/storage/cardHome';
import { cardsById } from '@/storage/cards';
import { toldWriting } from '../toldWriting';
import { type OpenedDraft, readForm } from './untypedForms';

/** The draft of a form, read once: from then on the form knows better. Undefined until read, null where it is gone. */
export function useOpenedDraft(id: DraftId): OpenedDraft | null | undefined {
  const [opened, setOpened] = useState<{ id: DraftId; found: OpenedDraft | null }>();
  useEffect(() => {
    let isCurrent = true;
    void toldWriting('form', async () => {
      const draft = await readForm(id);
      const [card] = draft?.base ? await cardsById([draft.base.card]) : [];
      const collection = draft?.fields.collection ?? (await defaultCollection());
      if (!isCurrent) return;
      const found = draft && {
        draft: { ...draft, fields: { ...draft.fields, collection } },
        card: card ?? null,
      };
      setOpened({ id, found: found ?? null });
    });
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return opened?.id === id ? opened.found : undefined;
}
