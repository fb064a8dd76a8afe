import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import styles from './RichText.module.css';
import { takeVariable, variableMenuOf } from './schema/variableMenu';
import { useEditorState } from './useEditorState';

/** The variables that fit what was typed behind `{{`, under the caret; the keys stay in the text. */
export function VariableList({ editor, id }: { editor: Editor; id: string }) {
  const state = useEditorState(editor);
  const menu = variableMenuOf(state);
  const list = useRef<HTMLDivElement>(null);
  const active = menu?.active;
  useEffect(() => {
    list.current?.children[active ?? 0]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  if (!menu || menu.choices.length === 0 || !editor.isFocused) return null;
  const { left, bottom } = editor.view.coordsAtPos(menu.from);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={i18n.t('richText.variables')}
      className={styles.variables}
      style={{ left, top: bottom + 4 }}
    >
      {menu.choices.map((choice, index) => (
        <div
          key={choice.name}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === menu.active}
          className={styles.option}
          onMouseDown={(event) => {
            event.preventDefault();
            takeVariable(editor.view, choice);
          }}
        >
          {choice.title}
          <span className={styles.detail}>{`{{${choice.name}}}`}</span>
        </div>
      ))}
    </div>
  );
}
