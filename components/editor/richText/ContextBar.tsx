import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { Check, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { IconButton } from '../../IconButton';
import styles from './RichText.module.css';
import { typedAddress } from './schema/link';
import { useEditorState } from './useEditorState';

interface LineProps {
  label: string;
  value: string;
  hasFocus?: boolean;
  placeholder?: string;
  /** False where the text is not taken. */
  onTake(value: string): boolean;
  onRemove?: () => void;
  /** Goes back to the text. */
  onLeave(): void;
  /** The keys have gone elsewhere. */
  onBlur?: () => void;
}

/** One field about what the caret stands in. Enter takes it, Escape leaves it. */
function Line({ label, value, hasFocus = false, placeholder, ...actions }: LineProps) {
  const [text, setText] = useState(value);
  const [isRefused, setIsRefused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // What was taken, or sent away, is not taken once more as the keys leave the field.
  const isSettled = useRef(false);
  const id = useId();
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (hasFocus) input.current?.focus();
  }, [hasFocus]);
  const leave = () => {
    isSettled.current = true;
    actions.onLeave();
  };
  const take = () => {
    const isTaken = actions.onTake(text);
    setIsRefused(!isTaken);
    if (isTaken) leave();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') take();
    else {
      setText(value);
      leave();
    }
  };
  return (
    <div className={styles.context}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        value={text}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? `${id}-problem` : undefined}
        onChange={({ target }) => {
          setText(target.value);
          setIsRefused(false);
        }}
        onFocus={() => {
          isSettled.current = false;
        }}
        onKeyDown={press}
        onBlur={({ relatedTarget, currentTarget }) => {
          if (currentTarget.parentElement?.contains(relatedTarget)) return;
          if (!isSettled.current && text !== value) actions.onTake(text);
          actions.onBlur?.();
        }}
      />
      <IconButton icon={Check} label={i18n.t('richText.take')} onClick={take} />
      {actions.onRemove && (
        <IconButton icon={Trash2} label={i18n.t('richText.remove')} onClick={actions.onRemove} />
      )}
      {isRefused && (
        <span id={`${id}-problem`} role="alert" className={styles.refused}>
          {i18n.t('richText.badAddress')}
        </span>
      )}
    </div>
  );
}

function setLink(editor: Editor, typed: string): boolean {
  const href = typedAddress(typed);
  if (href === null) return false;
  const { empty } = editor.state.selection;
  if (!empty || editor.isActive('link')) {
    return editor.chain().extendMarkRange('link').setMark('link', { href, title: null }).run();
  }
  const link = { type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] };
  return editor.commands.insertContent(link);
}

interface ContextBarProps {
  editor: Editor;
  isLinking: boolean;
  onLinked(): void;
}

/** What belongs to the link, the image or the code that the caret stands in. */
export function ContextBar({ editor, isLinking, onLinked }: ContextBarProps) {
  const { selection } = useEditorState(editor);
  const leave = () => {
    onLinked();
    editor.commands.focus();
  };
  const node = selection instanceof NodeSelection ? selection.node : null;
  if (isLinking || editor.isActive('link')) {
    const { href = '' } = editor.getAttributes('link');
    return (
      <Line
        label={i18n.t('richText.address')}
        value={String(href)}
        placeholder="https://"
        hasFocus={isLinking}
        onTake={(typed) => setLink(editor, typed)}
        onRemove={() => {
          editor.chain().extendMarkRange('link').unsetMark('link').run();
          leave();
        }}
        onLeave={leave}
        onBlur={onLinked}
      />
    );
  }
  if (node?.type.name === 'image') {
    return (
      <Line
        label={i18n.t('richText.alt')}
        value={String(node.attrs.alt)}
        onTake={(alt) => editor.commands.updateAttributes('image', { alt: alt.trim() })}
        onRemove={() => {
          editor.commands.deleteSelection();
          leave();
        }}
        onLeave={leave}
      />
    );
  }
  if (editor.isActive('codeBlock')) {
    const { language } = editor.getAttributes('codeBlock');
    return (
      <Line
        label={i18n.t('richText.codeLanguage')}
        value={String(language ?? '')}
        onTake={(typed) =>
          editor.commands.updateAttributes('codeBlock', { language: typed.trim() || null })
        }
        onLeave={leave}
      />
    );
  }
  return null;
}
