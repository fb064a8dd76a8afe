import type { DecoupledEditor } from 'ckeditor5';
import { MutationObserver as EditingMutationObserver } from 'ckeditor5';

function modelText(editor: DecoupledEditor): string {
  const root = editor.model.document.getRoot();
  if (root === null) return '';
  let text = '';
  for (const item of editor.model.createRangeIn(root).getItems()) {
    if (item.is('$textProxy')) text += item.data;
  }
  return text.replaceAll('\u00a0', ' ');
}

function domText(element: HTMLElement): string {
  // CKEditor's inline filler is a run of word joiners.
  return (element.textContent ?? '').replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
}

/**
 * CKEditor's own observer puts the DOM right before anybody could see the raw write; but what the
 * browser types itself it must see, or the model would lose it.
 */
function watchOnlyTyping(editor: DecoupledEditor, element: HTMLElement) {
  const watch = editor.editing.view.getObserver(EditingMutationObserver);
  let rest: ReturnType<typeof setTimeout> | undefined;
  watch?.stopObserving(element);
  element.addEventListener(
    'beforeinput',
    () => {
      clearTimeout(rest);
      watch?.observe(element);
      rest = setTimeout(() => watch?.stopObserving(element), 100);
    },
    { capture: true },
  );
}

/** A raw DOM write stands for a moment and is then replaced by what the model holds. */
export function restoreFromModel(editor: DecoupledEditor) {
  const element = editor.ui.getEditableElement();
  if (element === undefined) return;
  watchOnlyTyping(editor, element);
  const restore = () => {
    const root = editor.model.document.getRoot();
    if (root === null || domText(element) === modelText(editor)) return;
    for (const child of [...root.getChildren()]) {
      if (child.is('element')) editor.editing.reconvertItem(child);
    }
  };
  const observer = new MutationObserver(() => setTimeout(restore, 50));
  observer.observe(element, { childList: true, characterData: true, subtree: true });
  editor.on('destroy', () => observer.disconnect());
}
