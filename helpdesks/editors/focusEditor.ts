import { caretOf, endOf, placeCaret, wasLeft } from './caret';

/**
 * Focuses an editor so that an insert goes to the person's caret, and replaces nothing: of words
 * that are selected in it, the caret goes to the end. An editor the person has not been in yet gets
 * the caret behind the draft.
 *
 * @param isRemembered whether the person was in this editor last.
 */
export function focusEditor(editor: HTMLElement, isRemembered: boolean): void {
  const hasCaret = isRemembered || wasLeft(editor);
  if (editor.tagName === 'TEXTAREA') {
    const area = editor as HTMLTextAreaElement;
    const caret = hasCaret ? area.selectionEnd : area.value.length;
    area.focus();
    area.setSelectionRange(caret, caret);
    return;
  }
  // Read before the focus, with which a browser puts the caret at the start.
  const caret = (hasCaret ? caretOf(editor) : null) ?? endOf(editor);
  editor.focus();
  placeCaret(editor, caret);
}
