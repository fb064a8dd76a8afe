import type { Editor } from '@tiptap/core';
import { useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { type CardImages, imageSource, MOST_BYTES, MOST_IMAGES } from '@/cards/images';
import { ContextBar } from './ContextBar';
import { type AddedImages, addImages } from './images/addedImages';
import styles from './RichText.module.css';
import { RichToolbar } from './RichToolbar';
import { SourceText } from './SourceText';
import type { VariableChoice } from './schema/variable';
import { useRichEditor } from './useRichEditor';
import { VariableList } from './VariableList';
import written from './WrittenText.module.css';
import { isTextOnly } from './whereCaretIs';

export interface RichTextProps {
  /** What the text is called. */
  label: string;
  /** The element that says more about it. */
  hintId?: string | undefined;
  /** BCP 47. */
  lang?: string | undefined;
  markdown: string;
  /** The images of the card; more come with `onChange`, none goes: a card is saved without those it names no more. */
  images: CardImages;
  variables: readonly VariableChoice[];
  isReadOnly?: boolean;
  placeholder?: string;
  /** What is wrong with it, as a sentence. */
  problem?: string | undefined;
  /** Pasted HTML, sanitised, as Markdown. */
  toMarkdown(html: string): string;
  onChange(next: { markdown: string; images: CardImages }): void;
  /** The text has lost the keys. */
  onPause?(): void;
  /**
   * Something was typed that `onChange` tells a moment later, as writing a long text takes long.
   *
   * @param handOn tells it now; null once it was told.
   */
  onTyping?(handOn: (() => void) | null): void;
}

function refusalSentence(refusal: AddedImages['refusals'][number]): string {
  switch (refusal) {
    case 'too-many':
      return i18n.t('richText.tooMany', [String(MOST_IMAGES)]);
    case 'too-large':
      return i18n.t('richText.tooLarge', [String(MOST_BYTES / 1000)]);
    case 'card-full':
      return i18n.t('richText.cardFull');
    case 'no-image':
      return i18n.t('richText.noImage');
  }
}

interface RichViewProps extends RichTextProps {
  describedBy: string | undefined;
  onSource(): void;
  onRefusal(sentence: string): void;
  onLosses(losses: readonly string[]): void;
  /** Whether the text takes the keys when it is shown. */
  hasFocus: boolean;
}

function insertImages(editor: Editor, { added }: AddedImages): void {
  const content = added.map(({ id, alt }) => ({
    type: 'image',
    attrs: { src: `image:${id}`, alt },
  }));
  if (content.length === 0) return;
  const chain = editor.chain().focus();
  // Code holds no picture: it stands below.
  if (!isTextOnly(editor)) chain.insertContent(content).run();
  else
    chain.insertContentAt(editor.state.selection.$to.after(), { type: 'paragraph', content }).run();
}

function RichView(props: RichViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const images = useRef(props.images);
  images.current = { ...images.current, ...props.images };
  const [isLinking, setIsLinking] = useState(false);
  const listId = useId();
  const [pressed] = useState(() => ({
    onLink: () => setIsLinking(true),
    onImage: () => picker.current?.click(),
    onSource: () => latest.current.onSource(),
  }));
  // One after the other: each goes on from the images that the one before has added.
  const adding = useRef<Promise<unknown>>(Promise.resolve());
  const add = (files: readonly File[]) => {
    adding.current = adding.current.then(() => addNow(files));
  };
  const addNow = async (files: readonly File[]) => {
    const added = await addImages(files, images.current);
    images.current = added.images;
    props.onRefusal([...new Set(added.refusals)].map(refusalSentence).join(' '));
    if (editor && !editor.isDestroyed) insertImages(editor, added);
  };
  const editor = useRichEditor(place, {
    ...props,
    isInvalid: props.problem !== undefined,
    isReadOnly: props.isReadOnly ?? false,
    lang: props.lang,
    placeholder: props.placeholder ?? '',
    dataOf: (address) => imageSource(address, images.current),
    listId,
    onMarkdown: (markdown) => latest.current.onChange({ markdown, images: images.current }),
    onTyping: (handOn) => latest.current.onTyping?.(handOn),
    onLosses: props.onLosses,
    onImages: add,
    onLink: () => setIsLinking(true),
  });
  const { hasFocus } = props;
  useEffect(() => {
    if (hasFocus) editor?.commands.focus('start');
  }, [hasFocus, editor]);
  return (
    <>
      {editor && !props.isReadOnly && (
        <>
          <RichToolbar editor={editor} {...pressed} />
          <ContextBar editor={editor} isLinking={isLinking} onLinked={() => setIsLinking(false)} />
        </>
      )}
      <div ref={place} className={written.text} />
      {editor && !props.isReadOnly && <VariableList editor={editor} id={listId} />}
      <input
        ref={picker}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={i18n.t('richText.image')}
        onChange={({ target }) => {
          add([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
}

/** Says that a look of some words is not kept. */
function excerpt(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
  return i18n.t('richText.notKept', [short]);
}

/**
 * A Markdown text to write as it will look: what nobody touches stays as it was, sign by sign. What it cannot
 * show stands in it as source; the whole can be written as Markdown instead.
 */
export function RichText(props: RichTextProps) {
  const { label, hintId, problem, onPause } = props;
  const [isSource, setIsSource] = useState(false);
  const [wasSource, setWasSource] = useState(false);
  const [refusal, setRefusal] = useState('');
  const [losses, setLosses] = useState('');
  const id = useId();
  const describedBy =
    [hintId, problem === undefined ? undefined : `${id}-problem`].filter(Boolean).join(' ') ||
    undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the keys have left it.
    <div
      className={styles.field}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onPause?.();
      }}
    >
      <div className={styles.frame} data-invalid={problem !== undefined}>
        {isSource ? (
          <SourceText
            label={label}
            describedBy={describedBy}
            lang={props.lang}
            markdown={props.markdown}
            isInvalid={problem !== undefined}
            isReadOnly={props.isReadOnly ?? false}
            onChange={(markdown) => props.onChange({ markdown, images: props.images })}
            onRich={() => {
              setIsSource(false);
              setWasSource(true);
            }}
          />
        ) : (
          <RichView
            {...props}
            describedBy={describedBy}
            hasFocus={wasSource}
            onSource={() => {
              setIsSource(true);
              setLosses('');
            }}
            onRefusal={setRefusal}
            onLosses={(texts) => setLosses(texts.map(excerpt).join(' '))}
          />
        )}
      </div>
      <p aria-live="polite" className={styles.refused}>
        {refusal}
      </p>
      <p aria-live="polite" className={styles.refused}>
        {losses}
      </p>
      {problem !== undefined && (
        <p id={`${id}-problem`} className={styles.refused}>
          {problem}
        </p>
      )}
    </div>
  );
}
