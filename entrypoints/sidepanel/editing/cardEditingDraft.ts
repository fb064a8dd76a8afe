import { useEffect, useState } from 'react';
import type { Card } from '@/cards/card';
import type { Draft } from '@/cards/draft';
import type { DraftId } from '@/cards/ids';
import { cardsById } from '@/storage/cards';
import { defaultCollection } from '@/storage/cardWrites';
import { putDraft, readDraft } from '@/storage/drafts';
import { holdDraft } from './cardEditingLock';
import { toldWriting } from './toldWriting';

/** What was typed is in storage this long after the last key at the latest, in ms. */
const REST_MS = 300;

/** A draft with the card it edits, as they were when the form was opened. */
export interface OpenedDraft {
  draft: Draft;
  /** Null for a new card, or where the card is gone. */
  card: Card | null;
}

/** The draft of a form, read once: from then on the form knows better. Undefined until read, null where it is gone. */
export function useOpenedDraft(id: DraftId): OpenedDraft | null | undefined {
  const [opened, setOpened] = useState<{ id: DraftId; found: OpenedDraft | null }>();
  useEffect(() => {
    let isCurrent = true;
    void toldWriting('form', async () => {
      const draft = await readDraft(id);
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

/** Keeps what is typed into a form: soon after each key, and at once when the form loses the keys or goes. */
export class DraftKeeper {
  #pending: Draft | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  keep(draft: Draft): void {
    if (this.#isOver) return;
    this.#pending = draft;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), REST_MS);
  }

  /** Writes what is not written yet; a failure is told, and the words stay in the form. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    const draft = this.#pending;
    this.#pending = null;
    if (!draft || this.#isOver) return Promise.resolve();
    return toldWriting('form', async () => {
      try {
        await putDraft(draft);
      } catch (error) {
        // The next pause tries again.
        this.#pending ??= draft;
        throw error;
      }
    });
  }

  /** The draft was saved or thrown away: nothing may bring it back. */
  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }
}

/** The keeper of one form, which also says to other windows that the draft is open. */
export function useDraftKeeper(id: DraftId): DraftKeeper {
  const [keeper] = useState(() => new DraftKeeper());
  useEffect(() => {
    const flush = () => void keeper.flush();
    const release = holdDraft(id);
    // The panel may be closed at any moment, and is not told in any other way.
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      release();
      flush();
    };
  }, [id, keeper]);
  return keeper;
}
