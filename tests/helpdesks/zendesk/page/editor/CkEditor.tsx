import { DecoupledEditor } from 'ckeditor5';
import { type RefObject, useEffect, useRef } from 'react';
import { has } from '../variant.ts';
import { configurationOf } from './configuration.ts';
import { restoreFromModel } from './restoring.ts';

interface Props {
  kind: 'rich' | 'plain';
  label: string;
  /** The editable's own attributes, set before CKEditor takes it over, so that it keeps them. */
  attributes: Record<string, string>;
  initialData: string;
  /** Where the toolbar goes; a plain editor has none. */
  toolbarPlace: RefObject<HTMLElement | null>;
  /** Answers what to do when the editor goes. */
  onReady: (editor: DecoupledEditor) => () => void;
}

/** One CKEditor for the life of the component: what changes later in the props is not followed. */
export function CkEditor(props: Props) {
  const first = useRef(props);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const { kind, label, attributes, initialData, toolbarPlace, onReady } = first.current;
    const element = document.createElement('div');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    place.current?.append(element);
    let leave: (() => void) | undefined;
    let toolbar: HTMLElement | null = null;
    let gone = false;
    const creation = DecoupledEditor.create(
      configurationOf(kind, element, initialData, label),
    ).then((editor) => {
      if (gone) return editor;
      toolbar = editor.ui.view.toolbar.element;
      if (toolbar !== null && kind === 'rich') toolbarPlace.current?.append(toolbar);
      if (has('restoring')) restoreFromModel(editor);
      leave = onReady(editor);
      return editor;
    });
    return () => {
      gone = true;
      leave?.();
      element.remove();
      toolbar?.remove();
      void creation.then((editor) => editor.destroy());
    };
  }, []);

  return <div ref={place} className="editor-place" />;
}
