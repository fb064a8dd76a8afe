import { useEffect, useState } from 'react';
import type { DraftId } from '@/cards/ids';
import { openedForm } from '@/editing/beginForm';
import type { OpenedDraft } from '@/editing/untypedForms';
import { toldWriting } from '../toldWriting';

/** The draft of a form, read once: from then on the form knows better. Undefined until read, null where it is gone. */
export function useOpenedDraft(id: DraftId): OpenedDraft | null | undefined {
  const [opened, setOpened] = useState<{ id: DraftId; found: OpenedDraft | null }>();
  useEffect(() => {
    let isCurrent = true;
    void toldWriting('form', async () => {
      const found = await openedForm(id);
      if (isCurrent) setOpened({ id, found });
    });
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return opened?.id === id ? opened.found : undefined;
}
