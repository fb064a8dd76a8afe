/** Which editor is asked to take its last step back. Must survive structured cloning. */
export interface UndoOrder {
  /** The value of the editor's `data-sidecard-target`, set just before. */
  mark: string;
  /** The address at that time: another one means another ticket. */
  url: string;
}

/**
 * Asks the focused, marked editor to undo its last step: by the input event that a browser's own
 * undo menu sends, which most editors take, or by the interface of those that do not. Runs in the
 * page's main world by `scripting.executeScript({ func })`: it is sent as source text, so it may use
 * nothing from outside itself. It presses no keys.
 *
 * @returns whether something was asked to undo; whether the draft is back must be read.
 */
export function undoInEditor(order: UndoOrder): boolean {
  interface Ckeditor {
    execute(command: 'undo'): void;
  }
  interface Tinymce {
    get(): { getBody(): Element; undoManager: { undo(): void } }[];
  }
  /** Editors with a history of their own: the browser's holds single keys of theirs, and garbles. */
  const NEVER_BY_COMMAND =
    '.ProseMirror, .ql-editor, [data-lexical-editor], [data-slate-editor], .ck-editor__editable, .DraftEditor-root';

  function deepestActive(): Element | null {
    let active: Element | null = null;
    for (let next = document.activeElement; next; ) {
      active = next;
      const frame = next.tagName === 'IFRAME' ? (next as HTMLIFrameElement) : null;
      next = (next.shadowRoot ?? frame?.contentDocument)?.activeElement ?? null;
    }
    return active;
  }

  /** CKEditor 5 and TinyMCE know undo as a key and as a command of their own only. */
  function undoByInterface(editor: Element): boolean {
    const { ckeditorInstance } = editor as { ckeditorInstance?: Ckeditor };
    if (ckeditorInstance) {
      ckeditorInstance.execute('undo');
      return true;
    }
    const { tinymce } = window as { tinymce?: Tinymce };
    const owner = tinymce?.get().find((each) => each.getBody() === editor);
    owner?.undoManager.undo();
    return owner !== undefined;
  }

  function undoByEvent(target: Element, view: Window & typeof globalThis): boolean {
    const undo = { bubbles: true, cancelable: true, composed: true, inputType: 'historyUndo' };
    return !target.dispatchEvent(new view.InputEvent('beforeinput', undo));
  }

  function undoByCommand(target: Element, page: Document): boolean {
    return !target.closest(NEVER_BY_COMMAND) && page.execCommand('undo');
  }

  const active = deepestActive();
  const editor = active?.closest(`[data-sidecard-target="${order.mark}"]`);
  const view = editor?.ownerDocument.defaultView;
  if (!active || !editor || !view || location.href !== order.url) return false;
  return (
    undoByInterface(editor) || undoByEvent(active, view) || undoByCommand(active, view.document)
  );
}
