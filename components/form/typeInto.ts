import type { TextEdit } from './markdownMarks';

/**
 * Makes a change to a text area as if it had been typed, so that the browser's own undo takes it back
 * and whoever listens for input hears of it.
 */
export function typeInto(area: HTMLTextAreaElement, edit: TextEdit): void {
  area.focus();
  area.setSelectionRange(edit.from, edit.to);
  // Outdated and without a successor: nothing else writes into the undo history of a field.
  const isTyped = document.execCommand?.('insertText', false, edit.text) ?? false;
  if (!isTyped) {
    area.setRangeText(edit.text, edit.from, edit.to, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.setSelectionRange(...edit.select);
}
