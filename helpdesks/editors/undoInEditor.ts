/** Which editor is asked to take its last step back. Must survive structured cloning. */
export interface UndoOrder {
  /** The value of the editor's `data-sidecard-target`, set just before. */
  mark: string;
  url: string;
}

/**
 * Asks the marked editor to undo its last step: by its own interface where it has one, else by the
 * input event that an undo menu sends, else as the browser does. Runs in the page's main world by
 * `scripting.executeScript({ func })`, so it may use nothing from outside itself. It presses no keys.
 *
 * @returns whether any of the ways could be tried; whether the draft is back must be read.
 */
export function undoInEditor(order: UndoOrder): boolean {
  const find = (root: Document | ShadowRoot): Element | null => {
    const found = root.querySelector(`[data-sidecard-target="${order.mark}"]`);
    if (found) return found;
    for (const element of root.querySelectorAll('*')) {
      const inner =
        element.shadowRoot ??
        (element.tagName === 'IFRAME' ? (element as HTMLIFrameElement).contentDocument : null);
      const within = inner && find(inner);
      if (within) return within;
    }
    return null;
  };
  const editor = find(document);
  if (!editor || location.href !== order.url) return false;
  const page = editor.ownerDocument;

  /** A callable method of a page's object, bound; pages may hold anything under these names. */
  const method = (owner: unknown, path: string[]): ((...args: unknown[]) => unknown) | null => {
    let object: unknown = null;
    let value: unknown = owner;
    for (const name of path) {
      if (typeof value !== 'object' || value === null) return null;
      object = value;
      value = (value as Record<string, unknown>)[name];
    }
    return typeof value === 'function' ? value.bind(object) : null;
  };

  const view = page.defaultView as unknown as Record<string, unknown> | null;
  const ckeditor = method(editor, ['ckeditorInstance', 'execute']);
  const trix = editor.tagName === 'TRIX-EDITOR' ? method(editor, ['editor', 'undo']) : null;
  const tinymceGet = method(window, ['tinymce', 'get']);
  const tinymceEditor =
    tinymceGet?.(editor.id) ??
    (editor.id === 'tinymce' ? method(window, ['tinymce', 'get'])?.(0) : null);
  const tinymce = method(tinymceEditor, ['undoManager', 'undo']);
  const quillStatic = method(view?.Quill ?? null, ['find']);
  const quillEditor = editor.closest('.ql-container');
  const quill = quillEditor && method(quillStatic?.(quillEditor), ['history', 'undo']);
  const own = ckeditor ? () => ckeditor('undo') : (trix ?? tinymce ?? quill);
  if (own) {
    own();
    return true;
  }
  const constructor = (page.defaultView ?? window) as Window & typeof globalThis;
  const event = new constructor.InputEvent('beforeinput', {
    bubbles: true,
    cancelable: true,
    composed: true,
    inputType: 'historyUndo',
  });
  editor.dispatchEvent(event);
  return event.defaultPrevented || page.execCommand('undo');
}
