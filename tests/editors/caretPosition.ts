/**
 * Where the moving end of the selection is in the editor under test, in characters; -1 outside it.
 * Runs in the page, so it may use nothing from outside itself.
 */
export function caretPosition(): number {
  const { element } = window.editorUnderTest;
  if (element.tagName === 'TEXTAREA') {
    const area = element as HTMLTextAreaElement;
    return area.selectionDirection === 'backward' ? area.selectionStart : area.selectionEnd;
  }
  const root = element.getRootNode() as Document & { getSelection?: () => Selection | null };
  const selection = root.getSelection?.() ?? element.ownerDocument.getSelection();
  if (!selection?.focusNode || !element.contains(selection.focusNode)) return -1;
  const before = element.ownerDocument.createRange();
  before.setStart(element, 0);
  before.setEnd(selection.focusNode, selection.focusOffset);
  // Editors keep invisible characters where a caret could not stand otherwise.
  return before.toString().replace(/\u200b|\ufeff/g, '').length;
}
