import { type ClipboardEvent, type KeyboardEvent, type Ref, useId, useRef, useState } from 'react';
import formStyles from './CardForm.module.css';
import styles from './CardFormMarkdown.module.css';
import { CardFormToolbar } from './CardFormToolbar';
import { type MarkdownMark, markdownEdit } from './markdownMarks';
import { typeInto } from './typeInto';

const KEYS: Readonly<Record<string, MarkdownMark>> = { b: 'bold', i: 'italic' };

interface CardFormMarkdownProps {
  label: string;
  text: string;
  /** BCP 47. */
  lang?: string;
  rows: number;
  /** The element that says more about it. */
  hintId?: string;
  /** What is wrong with it, as a sentence. */
  problem?: string | undefined;
  /** Formatting, variables and a preview; without them only the keyboard formats. */
  hasToolbar?: boolean;
  areaRef?: Ref<HTMLTextAreaElement>;
  onChange(text: string): void;
  /** Pasted HTML as Markdown. */
  toMarkdown(html: string): string;
  /** The text as sanitised HTML. */
  toHtml(markdown: string): string;
}

/** A Markdown text to write: by hand, by buttons, or pasted from a page. */
export function CardFormMarkdown(props: CardFormMarkdownProps) {
  const { label, text, problem, hasToolbar = false } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [wantsPreview, setWantsPreview] = useState(false);
  const isPreview = wantsPreview && text.trim() !== '';

  const insert = (inserted: string) => {
    if (!area.current) return;
    const { selectionStart: from, selectionEnd: to } = area.current;
    const after = from + inserted.length;
    typeInto(area.current, { from, to, text: inserted, select: [after, after] });
  };
  const format = (mark: MarkdownMark) => {
    if (!area.current) return;
    const { value, selectionStart, selectionEnd } = area.current;
    typeInto(area.current, markdownEdit(mark, value, selectionStart, selectionEnd));
  };
  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html');
    const markdown = html === '' ? '' : props.toMarkdown(html);
    if (markdown.trim() === '') return;
    event.preventDefault();
    insert(markdown);
  };
  const pressKey = (event: KeyboardEvent) => {
    const mark = KEYS[event.key.toLowerCase()];
    const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!isCommand || !mark) return;
    event.preventDefault();
    format(mark);
  };

  return (
    <div className={formStyles.field}>
      <label htmlFor={id} className={hasToolbar ? formStyles.label : formStyles.hidden}>
        {label}
      </label>
      <div className={styles.frame} data-invalid={problem !== undefined}>
        {hasToolbar && (
          <CardFormToolbar
            isPreview={isPreview}
            canPreview={text.trim() !== ''}
            onFormat={format}
            onVariable={(name) => {
              area.current?.focus();
              if (name) insert(`{{${name}}}`);
            }}
            onPreview={setWantsPreview}
          />
        )}
        {isPreview && (
          <div
            className={styles.preview}
            lang={props.lang}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it is made, in cards/markdownHtml.
            dangerouslySetInnerHTML={{ __html: props.toHtml(text) }}
          />
        )}
        {/* Stays while it is hidden, and with it what can be undone in it. */}
        <textarea
          id={id}
          ref={(element) => {
            area.current = element;
            if (typeof props.areaRef === 'function') props.areaRef(element);
            else if (props.areaRef) props.areaRef.current = element;
          }}
          className={styles.area}
          hidden={isPreview}
          lang={props.lang}
          rows={props.rows}
          value={text}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? props.hintId : `${id}-problem`}
          onChange={(event) => props.onChange(event.target.value)}
          onPaste={paste}
          onKeyDown={pressKey}
        />
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} className={formStyles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
