import { useEffect, useState } from 'react';
import type { DraftId } from '@/cards/ids';
import { toldWriting } from '../toldWriting';
import { holdDraft } from './draftLock';
import { keepForm, type OpenedDraft } from './untypedForms';

/** What was typed is in storage this long after the last key at the latest, in ms. */
const REST_MS = 300;

/** Keeps what is typed into a form: soon after each key, and at once when the form loses the keys or goes. */
export class DraftKeeper {
  #pending: OpenedDraft | null = null;
  /** What was typed since a save began. */
  #typedSince: OpenedDraft | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  keep(typed: OpenedDraft): void {
    if (this.#isOver) return;
    this.#pending = typed;
    this.#typedSince = typed;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), REST_MS);
  }

  /** Writes what is not written yet; a failure is told, and the words stay in the form. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    const typed = this.#pending;
    this.#pending = null;
    if (!typed || this.#isOver) return Promise.resolve();
    return toldWriting('form', async () => {
      try {
        await keepForm(typed);
      } catch (error) {
        // The next pause tries again.
        this.#pending ??= typed;
        throw error;
      }
    });
  }

  /** Writes what was typed until now, and heeds what is typed from now on. */
  beginSave(): Promise<void> {
    this.#typedSince = null;
    return this.flush();
  }

  /** The draft was saved: what was typed meanwhile, or null, and nothing may bring the draft back. */
  endSave(): OpenedDraft | null {
    if (!this.#typedSince) this.end();
    return this.#isOver ? null : this.#typedSince;
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
