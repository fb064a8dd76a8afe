import { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { takePaste } from './pasting';
import { RichDocument } from './richDocument';
import { richTextExtensions } from './schema/extensions';
import type { VariableChoice } from './schema/variable';
import { isTextOnly } from './whereCaretIs';

/** Writing the Markdown may take this long after each key, in ms; what takes longer waits for a pause. */
const BRIEF = 12;
const LONGEST_WAIT = 600;

export interface RichEditorProps {
  label: string;
  describedBy: string | undefined;
  isInvalid: boolean;
  isReadOnly: boolean;
  lang: string | undefined;
  placeholder: string;
  listId: string;
  markdown: string;
  variables: readonly VariableChoice[];
  toMarkdown(html: string): string;
  /** The data of an image of the card, by its address; null for one of elsewhere. */
  dataOf(address: string): string | null;
  onMarkdown(markdown: string): void;
  /** @param losses the words of the blocks whose look the Markdown cannot say in full. */
  onLosses(losses: readonly string[]): void;
  onTyping(handOn: (() => void) | null): void;
  onImages(files: readonly File[]): void;
  onLink(): void;
}

function attributesOf(props: RichEditorProps): Record<string, string> {
  return {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': props.label,
    ...(props.describedBy && { 'aria-describedby': props.describedBy }),
    ...(props.isInvalid && { 'aria-invalid': 'true' }),
    ...(props.isReadOnly && { 'aria-readonly': 'true', tabindex: '0' }),
    ...(props.lang && { lang: props.lang }),
  };
}

/** What the editor of one text holds beside what it shows. */
interface Session {
  editor: Editor;
  document: RichDocument;
  /** Hands on what is not handed on yet. */
  flush(): void;
}

/** An editor in an element, kept in step with the Markdown that it is given and gives. */
export function useRichEditor(
  place: RefObject<HTMLElement | null>,
  props: RichEditorProps,
): Editor | null {
  const latest = useRef(props);
  latest.current = props;
  const handedOn = useRef(props.markdown);
  const [session, setSession] = useState<Session | null>(null);

  useEffect(() => {
    const { markdown, placeholder, listId } = latest.current;
    handedOn.current = markdown;
    const editor = new Editor({
      element: place.current,
      editable: !latest.current.isReadOnly,
      content: RichDocument.content(markdown),
      injectCSS: false,
      extensions: richTextExtensions({
        ...{ placeholder, listId },
        variables: () => latest.current.variables,
        dataOf: (address) => latest.current.dataOf(address),
      }),
      editorProps: {
        attributes: attributesOf(latest.current),
        handlePaste: (_, event) =>
          takePaste(editor, event, {
            toMarkdown: latest.current.toMarkdown,
            addImages: latest.current.onImages,
          }),
        handleDrop: (view, event) => {
          // Files of other kinds are refused in words: a browser would leave the page for them.
          const files = [...(event.dataTransfer?.files ?? [])];
          if (files.length === 0) return false;
          event.preventDefault();
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (at) editor.commands.setTextSelection(at.pos);
          latest.current.onImages(files);
          return true;
        },
        handleKeyDown: (_, event) => {
          const isLink = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
          if (!isLink || event.shiftKey || event.altKey) return false;
          event.preventDefault();
          if (!isTextOnly(editor)) latest.current.onLink();
          return true;
        },
      },
    });
    const document = new RichDocument(editor, markdown);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let cost = 0;
    const write = () => {
      timer = undefined;
      latest.current.onTyping(null);
      const start = performance.now();
      const written = document.markdown();
      cost = performance.now() - start;
      latest.current.onLosses(document.losses());
      if (written === handedOn.current) return;
      handedOn.current = written;
      latest.current.onMarkdown(written);
    };
    const flush = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      write();
    };
    editor.on('update', () => {
      clearTimeout(timer);
      if (cost <= BRIEF) return write();
      timer = setTimeout(write, Math.min(cost * 4, LONGEST_WAIT));
      latest.current.onTyping(flush);
    });
    editor.on('blur', flush);
    window.addEventListener('pagehide', flush);
    setSession({ editor, document, flush });
    return () => {
      flush();
      window.removeEventListener('pagehide', flush);
      setSession(null);
      editor.destroy();
    };
  }, [place]);

  useEffect(() => {
    if (!session || props.markdown === handedOn.current) return;
    handedOn.current = props.markdown;
    session.document.load(props.markdown);
  }, [session, props.markdown]);

  const attributes = JSON.stringify(attributesOf(props));
  useEffect(() => {
    if (!session) return;
    const { editor } = session;
    editor.setEditable(!latest.current.isReadOnly, false);
    editor.setOptions({
      editorProps: { ...editor.options.editorProps, attributes: JSON.parse(attributes) },
    });
  }, [session, attributes]);

  return session?.editor ?? null;
}
