import type { Editor } from '@tiptap/core';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { i18n } from '#i18n';
import styles from './RichText.module.css';
import { takeVariable, variableMenuOf } from './schema/variableMenu';
import { useEditorState } from './useEditorState';

/** Between the list and the line, and between it and the edges of the page, in px. */
const GAP = 4;
const MARGIN = 8;

/** Puts the list under a place in the text, above it where there is no room, and within the page. */
function place(list: HTMLElement, at: { left: number; top: number; bottom: number }): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const rightmost = clientWidth - list.offsetWidth - MARGIN;
  const below = at.bottom + GAP;
  const isBelow = below + list.offsetHeight <= clientHeight - MARGIN;
  list.style.left = `${Math.max(MARGIN, Math.min(at.left, rightmost))}px`;
  list.style.top = `${isBelow ? below : Math.max(MARGIN, at.top - GAP - list.offsetHeight)}px`;
}

/** The variables that fit what was typed behind `{{`, under the caret; the keys stay in the text. */
export function VariableList({ editor, id }: { editor: Editor; id: string }) {
  const state = useEditorState(editor);
  const menu = variableMenuOf(state);
  const list = useRef<HTMLDivElement>(null);
  const active = menu?.active;
  useEffect(() => {
    list.current?.children[active ?? 0]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  useLayoutEffect(() => {
    if (menu && list.current) place(list.current, editor.view.coordsAtPos(menu.from));
  }, [editor, menu]);
  if (!menu || menu.choices.length === 0 || !editor.isFocused) return null;
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={i18n.t('richText.variables')}
      className={styles.variables}
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
