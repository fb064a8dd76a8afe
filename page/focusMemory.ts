import { editorOf } from '@/helpdesks/editors/editable';

/** Remembers which editor the person was in last; opening a panel takes the focus away. */
export class FocusMemory {
  #last: WeakRef<HTMLElement> | undefined;

  constructor(page: Document, signal: AbortSignal) {
    const remember = (event: FocusEvent) => {
      // The event names the host of a shadow root; the path names the element inside.
      const editor = editorOf(event.composedPath()[0] as Element | null);
      if (editor) this.#last = new WeakRef(editor);
    };
    page.addEventListener('focusin', remember, { capture: true, signal });
    const focused = editorOf(page.activeElement);
    if (focused) this.#last = new WeakRef(focused);
  }

  /** The editor last focused, if it is still on the page. */
  get last(): HTMLElement | null {
    const editor = this.#last?.deref();
    return editor?.isConnected ? editor : null;
  }
}
