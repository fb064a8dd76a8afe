function selectionOf(editor: HTMLElement): Selection | null {
  const root = editor.getRootNode() as (Document | ShadowRoot) & {
    getSelection?: () => Selection | null;
  };
  // Only Chromium's shadow roots have a selection of their own.
  return root.getSelection?.() ?? editor.ownerDocument.getSelection();
}

function moveCaretToEnd(editor: HTMLElement) {
  if (editor.tagName === 'TEXTAREA') {
    const area = editor as HTMLTextAreaElement;
    area.setSelectionRange(area.value.length, area.value.length);
    return;
  }
  selectionOf(editor)?.selectAllChildren(editor);
  selectionOf(editor)?.collapseToEnd();
}

/**
 * Focuses an editor so that an insert goes to its caret. An editor the person has not been in yet
 * gets the caret at the end, behind the draft.
 *
 * @param isRemembered whether the person's caret is in it.
 */
export function focusEditor(editor: HTMLElement, isRemembered: boolean): void {
  editor.focus();
  const selection = editor.tagName === 'TEXTAREA' ? null : selectionOf(editor);
  const isInside =
    !selection || (selection.anchorNode !== null && editor.contains(selection.anchorNode));
  if (!isRemembered || !isInside) moveCaretToEnd(editor);
}
