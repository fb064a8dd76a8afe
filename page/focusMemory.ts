import { deepActiveElement, editorOf } from '@/helpdesks/editors/editable';

// As in `Node`: an event's path begins with a document or a window too.
const ELEMENT_NODE = 1;

/** Remembers which editor the person was in last; opening a panel takes the focus away. */
export class FocusMemory {
  readonly #page: Document;
  #last: WeakRef<HTMLElement> | undefined;

  constructor(page: Document, signal: AbortSignal) {
    this.#page = page;
    const remember = (event: Event) => {
      // The event names the host of a shadow root; the path names the element inside.
      const [inner] = event.composedPath() as Node[];
      if (inner?.nodeType === ELEMENT_NODE) this.#remember(inner as Element);
    };
    page.addEventListener('focusin', remember, { capture: true, signal });
    this.#remember(deepActiveElement(page));
  }

  /** The editor last focused, if it is still on the page. */
  get last(): HTMLElement | null {
    // Focus that moves within one shadow root sends no event out of it.
    this.#remember(deepActiveElement(this.#page));
    const editor = this.#last?.deref();
    return editor?.isConnected ? editor : null;
  }

  #remember(element: Element | null) {
    const editor = editorOf(element);
    if (editor) this.#last = new WeakRef(editor);
  }
}
