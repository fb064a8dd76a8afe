import { rememberCarets } from '@/helpdesks/editors/caret';
import { rememberTyping } from '@/helpdesks/editors/undoStep';
import { FocusMemory } from '@/page/focusMemory';
import { Insertions } from '@/page/insertions';
import { caretRest } from './caretRest';
import { EDITORS, type EditorName } from './editors';
import type { EditorUnderTest } from './editorUnderTest';
import { oneEditorAdapter } from './oneEditorAdapter';

declare global {
  interface Window {
    editorUnderTest: EditorUnderTest;
    /** The product's page side, which runs in the content script. */
    insertions: Insertions;
    /** Resolves when the caret has come to rest at a position, in characters. */
    caretRest(position: number): Promise<void>;
  }
}

async function startPage() {
  const query = new URLSearchParams(location.search);
  const place = document.getElementById('place');
  if (!place) throw new Error('The page has no place for an editor.');
  const { start } = await EDITORS[query.get('editor') as EditorName]();
  const { signal } = new AbortController();
  rememberCarets(document, signal);
  rememberTyping(document, signal);
  const focus = new FocusMemory(document, signal);
  const editor = await start(place, query.get('draft') ?? '');
  window.insertions = new Insertions(document, oneEditorAdapter(editor), focus);
  window.caretRest = (position) => caretRest(editor, position);
  window.editorUnderTest = editor;
}

await startPage();
