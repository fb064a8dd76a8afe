import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { useSyncExternalStore } from 'react';

/** What is told of an editor, anew after each step that changes it. */
export function useEditorTold<Told>(editor: Editor, tell: (editor: Editor) => Told): Told {
  return useSyncExternalStore(
    (told) => {
      editor.on('transaction', told);
      return () => {
        editor.off('transaction', told);
      };
    },
    () => tell(editor),
  );
}

function stateOf({ state }: Editor): EditorState {
  return state;
}

/** The state of an editor, anew after each of its steps. */
export function useEditorState(editor: Editor): EditorState {
  return useEditorTold(editor, stateOf);
}
