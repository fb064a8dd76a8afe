import type { Editor } from '@tiptap/core';

/** Whether the caret stands where a text has neither looks nor pictures: in code, or in source. */
export function isTextOnly(editor: Editor): boolean {
  return editor.isActive('codeBlock') || editor.isActive('sourceBlock');
}

/** Whether the caret stands in a cell of a table, which holds one line and no other blocks. */
export function isInTable(editor: Editor): boolean {
  return editor.isActive('table');
}
