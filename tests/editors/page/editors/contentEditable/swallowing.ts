import type { StartEditor } from '../../editorUnderTest';
import { editingHost } from './host';

/** Claims every paste and does nothing with it. */
export const start: StartEditor = (place, draft) => {
  const editor = editingHost(place, draft);
  editor.element.addEventListener('paste', (event) => event.preventDefault());
  return editor;
};
