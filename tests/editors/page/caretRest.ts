import type { EditorUnderTest } from './editorUnderTest';

/** Where the moving end of the selection is in an editor, in characters; -1 outside it. */
function caretPosition(element: HTMLElement): number {
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

/**
 * Resolves when the caret has come to rest: Trix draws late, and takes it back where it was; Slate's
 * model follows late, and a key pressed before is lost.
 */
export async function caretRest(editor: EditorUnderTest, position: number): Promise<void> {
  for (let frames = 0; frames < 2; ) {
    await new Promise(requestAnimationFrame);
    const isThere = caretPosition(editor.element) === position;
    const isTaken = (editor.caret?.() ?? position) === position;
    frames = isThere && isTaken ? frames + 1 : 0;
  }
}
