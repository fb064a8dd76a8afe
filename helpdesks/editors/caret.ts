import { deepActiveElement, editorOf } from './editable';

// As in `Node`, which a page without a window does not define.
const ELEMENT_NODE = 1;

/** The editors the person has left, and where the caret stood; a range follows the page's changes. */
const left = new WeakMap<HTMLElement, Range | null>();

function selectionOf(editor: HTMLElement): Selection | null {
  const root = editor.getRootNode() as (Document | ShadowRoot) & {
    getSelection?: () => Selection | null;
  };
  // Only Chromium's shadow roots have a selection of their own.
  return root.getSelection?.() ?? editor.ownerDocument.getSelection();
}

function presentCaret(editor: HTMLElement): Range | null {
  const selection = selectionOf(editor);
  return selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
}

/** Words selected with two clicks before the editor may end at its start. */
function isWithin(editor: HTMLElement, range: Range): boolean {
  return editor.contains(range.startContainer) && editor.contains(range.endContainer);
}

/**
 * Remembers the editors that the person leaves, and their carets. A page has one selection: words
 * selected in the conversation, or another field, take it out of the reply box.
 */
export function rememberCarets(page: Document, signal: AbortSignal): void {
  const watched = new WeakSet<Document>();
  const remember = (event: Event) => {
    // The event names the host of a shadow root; the path names the element inside, or a document.
    const [inner] = event.composedPath() as Node[];
    const editor = inner?.nodeType === ELEMENT_NODE ? editorOf(inner as Element) : null;
    if (editor) left.set(editor, presentCaret(editor));
  };
  const watch = (document: Document) => {
    if (watched.has(document)) return;
    watched.add(document);
    document.addEventListener('focusout', remember, { capture: true, passive: true, signal });
  };
  watch(page);
  // Of a frame that gets the keys, the page around it is told only that it has lost them.
  const watchFrame = () => watch(deepActiveElement(page)?.ownerDocument ?? page);
  page.defaultView?.addEventListener('blur', watchFrame, { passive: true, signal });
}

/** Whether the person has been in the editor and gone from it since. */
export function wasLeft(editor: HTMLElement): boolean {
  return left.has(editor);
}

/** Where the person's caret is or was in a rich editor; at the end of the words they selected. */
export function caretOf(editor: HTMLElement): Range | null {
  const carets = [presentCaret(editor), left.get(editor)];
  return carets.find((caret) => caret && isWithin(editor, caret)) ?? null;
}

/** A place behind everything that a rich editor holds. */
export function endOf(editor: HTMLElement): Range {
  const range = editor.ownerDocument.createRange();
  range.selectNodeContents(editor);
  return range;
}

/**
 * Puts the caret of a rich editor at the end of a range. The page is told of it even where the caret
 * stands there already.
 */
export function placeCaret(editor: HTMLElement, { endContainer, endOffset }: Range): void {
  const selection = selectionOf(editor);
  selection?.removeAllRanges();
  selection?.collapse(endContainer, endOffset);
}

/** Whether the caret of a rich editor is at the end of a range, with nothing selected. */
export function caretStandsAt(editor: HTMLElement, { endContainer, endOffset }: Range): boolean {
  const selection = selectionOf(editor);
  if (!selection?.isCollapsed) return false;
  return selection.focusNode === endContainer && selection.focusOffset === endOffset;
}
