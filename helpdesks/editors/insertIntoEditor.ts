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
  | { state: 'moved' };

/**
 * Inserts at the caret of the focused editor, by the first way that the editor takes.
 * Runs by `scripting.executeScript({ func })`: it is sent as source text, so it may use nothing
 * from outside itself. It never presses keys and never inserts twice.
 *
 * The order of the ways, and the editors never written to by command, were measured on CKEditor 5,
 * ProseMirror, Tiptap, Quill, Draft.js, Slate, Lexical, TinyMCE, Trix and Froala; tests/editors
 * repeats it.
 */
export function insertIntoEditor(order: InsertOrder): InsertOutcome {
  const frameOf = (element: Element) =>
    element.tagName === 'IFRAME' ? (element as HTMLIFrameElement).contentDocument : null;
  let active: Element | null = document.activeElement;
  for (let inner = active; inner; ) {
    active = inner;
    inner = inner.shadowRoot?.activeElement ?? frameOf(inner)?.activeElement ?? null;
  }
  const parentOf = (element: Element): Element | null => {
    const root = element.getRootNode();
    return element.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
  };
  let editor: Element | null = active;
  while (editor && editor.getAttribute('data-sidecard-target') !== order.mark) {
    editor = parentOf(editor);
  }
  if (!active || !editor || location.href !== order.url) return { state: 'moved' };
  const page = editor.ownerDocument;
  // Events must come from the window of the editor's own frame.
  const view = (page.defaultView ?? window) as Window & typeof globalThis;

  if (active.tagName === 'TEXTAREA' || active.tagName === 'INPUT') {
    const control = active as HTMLTextAreaElement;
    if (order.by === 'command') return { state: 'unhandled' };
    if (!page.execCommand('insertText', false, order.text)) {
      const end = control.selectionEnd;
      const value =
        control.value.slice(0, control.selectionStart) + order.text + control.value.slice(end);
      // React overrides `value` on the element; the prototype's setter reaches the page's state.
      const prototype =
        view[active.tagName === 'TEXTAREA' ? 'HTMLTextAreaElement' : 'HTMLInputElement'];
      Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(control, value);
      control.dispatchEvent(new view.InputEvent('input', { bubbles: true, composed: true }));
    }
    return { state: 'handled', strategy: 'text-control' };
  }

  if (order.by === 'command') {
    const modelled =
      '[data-slate-editor], [data-lexical-editor], .ck-editor__editable, .DraftEditor-root';
    if (editor.closest(modelled) || editor.querySelector(modelled)) return { state: 'unhandled' };
    const done = page.execCommand('insertHTML', false, order.html);
    return done ? { state: 'handled', strategy: 'command' } : { state: 'unhandled' };
  }

  const data = new view.DataTransfer();
  data.setData('text/html', order.html);
  data.setData('text/plain', order.text);
  const init = { bubbles: true, cancelable: true, composed: true };
  const paste = new view.ClipboardEvent('paste', { ...init, clipboardData: data });
  if (!paste.clipboardData?.types.length) {
    // Firefox hands a constructed event an empty clipboard of its own.
    Object.defineProperty(paste, 'clipboardData', { value: data });
  }
  active.dispatchEvent(paste);
  if (paste.defaultPrevented) return { state: 'handled', strategy: 'paste' };
  const input = new view.InputEvent('beforeinput', {
    ...init,
    inputType: 'insertFromPaste',
    dataTransfer: data,
  });
  active.dispatchEvent(input);
  return input.defaultPrevented
    ? { state: 'handled', strategy: 'beforeinput' }
    : { state: 'unhandled' };
}
