/** What is inserted, and into which editor. Must survive structured cloning. */
export interface InsertOrder {
  /** The value of the editor's `data-sidecard-target`, set just before. */
  mark: string;
  /** The address at that time: another one means another ticket. */
  url: string;
  /** Sanitised HTML. */
  html: string;
  text: string;
  /**
   * `events` offers the text to the page's editor and runs in the page's main world;
   * `command` writes as the browser does and runs in the content script's world, because under
   * Trusted Types `insertHTML` throws in the main world of Chromium.
   */
  by: 'events' | 'command';
}

/** What took the text, to be believed only after it was read back; or why nothing was tried. */
export type InsertOutcome =
  | { state: 'handled'; strategy: 'text-control' | 'paste' | 'beforeinput' | 'command' }
  | { state: 'unhandled' }
  /** The page has gone on to another address. */
  | { state: 'moved' }
  /** The page does not let the reply box have the focus (a dialog of its own may be open). */
  | { state: 'unfocused' };

/**
 * Inserts at the caret of the focused, marked editor, by the first way that the editor takes.
 * Runs by `scripting.executeScript({ func })`: it is sent as source text, so it may use nothing
 * from outside itself. It never presses keys and never inserts twice.
 *
 * The order of the ways, and the editors never written to by command, were measured on CKEditor 5,
 * ProseMirror, Tiptap, Quill, Draft.js, Slate, Lexical, TinyMCE, Trix and Froala; tests/editors
 * repeats it.
 */
export function insertIntoEditor(order: InsertOrder): InsertOutcome {
  type Realm = Window & typeof globalThis;
  const EVENT = { bubbles: true, cancelable: true, composed: true };
  /** Editors whose document changes under `insertHTML` while their model does not. */
  const NEVER_BY_COMMAND =
    '[data-slate-editor], [data-lexical-editor], .ck-editor__editable, .DraftEditor-root';

  function deepestActive(): Element | null {
    let active: Element | null = null;
    for (let next = document.activeElement; next; ) {
      active = next;
      const frame = next.tagName === 'IFRAME' ? (next as HTMLIFrameElement) : null;
      next = (next.shadowRoot ?? frame?.contentDocument)?.activeElement ?? null;
    }
    return active;
  }

  function clipboard(view: Realm): DataTransfer {
    const data = new view.DataTransfer();
    // Both forms: some editors ignore the one, some the other.
    data.setData('text/html', order.html);
    data.setData('text/plain', order.text);
    return data;
  }

  function isPasted(target: Element, view: Realm): boolean {
    const clipboardData = clipboard(view);
    const paste = new view.ClipboardEvent('paste', { ...EVENT, clipboardData });
    if (!paste.clipboardData?.types.length) {
      // Firefox hands a constructed event an empty clipboard of its own.
      Object.defineProperty(paste, 'clipboardData', { value: clipboardData });
    }
    return !target.dispatchEvent(paste);
  }

  function isTakenAsInput(target: Element, view: Realm): boolean {
    const inputType = 'insertFromPaste';
    const init = { ...EVENT, inputType, dataTransfer: clipboard(view) };
    return !target.dispatchEvent(new view.InputEvent('beforeinput', init));
  }

  function strategyOf(target: Element, view: Realm) {
    const isCommand = order.by === 'command';
    if (target.tagName === 'TEXTAREA') {
      const isDone = !isCommand && view.document.execCommand('insertText', false, order.text);
      return isDone ? 'text-control' : null;
    }
    if (isCommand) {
      const isAllowed = !target.closest(NEVER_BY_COMMAND);
      return isAllowed && view.document.execCommand('insertHTML', false, order.html)
        ? 'command'
        : null;
    }
    if (isPasted(target, view)) return 'paste';
    return isTakenAsInput(target, view) ? 'beforeinput' : null;
  }

  if (location.href !== order.url) return { state: 'moved' };
  const active = deepestActive();
  const editor = active?.closest(`[data-sidecard-target="${order.mark}"]`);
  // Events must come from the window of the editor's own frame.
  const view = editor?.ownerDocument.defaultView;
  if (!active || !view) return { state: 'unfocused' };
  const strategy = strategyOf(active, view);
  return strategy ? { state: 'handled', strategy } : { state: 'unhandled' };
}
