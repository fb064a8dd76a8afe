import 'trix/dist/trix.css';
import 'trix';
import type { StartEditor } from '../editorUnderTest';

/** What is used here of Trix, which comes without types. */
interface TrixEditorElement extends HTMLElement {
  readonly value: string;
  readonly editor: { getDocument(): { toString(): string }; loadHTML(html: string): void };
}

export const start: StartEditor = async (place, draft) => {
  const element = document.createElement('trix-editor') as TrixEditorElement;
  const initialized = new Promise((resolve) => {
    element.addEventListener('trix-initialize', resolve, { once: true });
  });
  place.append(element);
  await initialized;
  element.editor.loadHTML(draft);
  return {
    element,
    html: () => element.value,
    text: () => element.editor.getDocument().toString(),
  };
};
