import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { useSyncExternalStore } from 'react';

/** The state of an editor, anew after each of its steps. */
export function useEditorState(editor: Editor): EditorState {
  return useSyncExternalStore(
    (told) => {
      editor.on('transaction', told);
      return () => {
        editor.off('transaction', told);
      };
    },
    () => editor.state,
  );
}
