import { ArrowLeft, Lock, Maximize2, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { CardFields } from '@/cards/draft';
import type { MissingPart } from '@/cards/fields';
import type { CardId, CollectionId } from '@/cards/ids';
import { Button } from '../Button';
import { IconButton } from '../IconButton';
import { LanguageTabs } from '../LanguageTabs';
import styles from './CardForm.module.css';
import { CardFormCollection, type CollectionChoice } from './CardFormCollection';
import { CardFormMarkdown } from './CardFormMarkdown';
import { CardFormSimilar, type SimilarRow } from './CardFormSimilar';
import { NotesLeak } from './NotesLeak';

export interface CardFormProps {
  kind: 'new' | 'edit';
  fields: CardFields;
  /** The language that title and answer are shown in. BCP 47. */
  lang: string;
  languages: readonly string[];
  collections: readonly CollectionChoice[];
  /** The name of where a captured text comes from. */
  source: string | null;
  similar: readonly SimilarRow[];
  /** Words of the answer that stand in the notes too. */
  notesLeak: string | null;
  /** What was missing when the person tried to save, and is still. */
  missing: readonly MissingPart[];
  /** Grows with each try to save that something was missing for: the focus goes there. */
  tries: number;
  isChanged: boolean;
  isSaving: boolean;
  /** What stands in the way of saving, with its own ways on; null where nothing does. */
  conflict: ReactNode;
  onChange(fields: CardFields): void;
  /** A part of the form has lost the keys. */
  onPause(): void;
  onLanguage(lang: string): void;
  onSave(): void;
  /** Leaves the form and throws away what was typed. */
  onDiscard(): void;
  /** Leaves the form and keeps what was typed. */
  onLeave(): void;
  /** Leaves the form and goes on with it in the editor's page. */
  onFullPage(): void;
  onRemoveSource(): void;
  onOpenSimilar(id: CardId): void;
  /** Leaves the form, keeps what was typed, and edits that card instead. */
  onEditSimilar(id: CardId): void;
  onNewCollection(name: string): Promise<CollectionId | null>;
  toMarkdown(html: string): string;
  toHtml(markdown: string): string;
}

function Keywords({ keywords, onChange }: { keywords: string[]; onChange(next: string[]): void }) {
  // As typed: a comma just written is no keyword yet and must not vanish.
  const [text, setText] = useState(() => keywords.map((each) => each.trim()).join(', '));
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {i18n.t('card.keywords')}
      </label>
      <input
        id={id}
        className={styles.input}
        placeholder={i18n.t('form.keywordsHint')}
        autoComplete="off"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          onChange(target.value.split(','));
        }}
      />
    </div>
  );
}

/** The form "New card" or "Edit card": what a customer may read, and apart from it the notes. */
export function CardForm(props: CardFormProps) {
  const { kind, fields, lang, missing, tries, onChange } = props;
  const titleId = useId();
  const hintId = useId();
  const title = useRef<HTMLInputElement>(null);
  const answer = useRef<HTMLTextAreaElement>(null);
  const isOwn = lang === fields.sourceLang;
  const shown = fields.answer[lang] ?? { body: '' };
  const write = (part: { title?: string; body?: string }) =>
    onChange({ ...fields, answer: { ...fields.answer, [lang]: { ...shown, ...part } } });

  useEffect(() => title.current?.focus(), []);
  const firstMissing = missing[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies(firstMissing): only a try moves the focus.
  useEffect(() => {
    if (tries === 0) return;
    if (firstMissing === 'title') title.current?.focus();
    if (firstMissing === 'answer') answer.current?.focus();
  }, [tries]);

  const pressKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      props.onSave();
      return;
    }
    // Enter in a line would save a card that is half written.
    if (event.target instanceof HTMLInputElement) event.preventDefault();
  };
  const heading = i18n.t(kind === 'new' ? 'form.new' : 'form.edit');
  const isTitleMissing = missing.includes('title');
  return (
    <form
      aria-label={heading}
      className={styles.form}
      noValidate
      onKeyDown={pressKey}
      onBlur={props.onPause}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave();
      }}
    >
      <div className={styles.head}>
        <IconButton icon={ArrowLeft} label={i18n.t('form.later')} onClick={props.onLeave} />
        <h2 className={styles.heading}>{heading}</h2>
        <IconButton
          icon={Maximize2}
          label={i18n.t('editor.open')}
          className={styles.fullPage}
          onClick={props.onFullPage}
        />
      </div>
      {props.source !== null && (
        <p className={styles.source}>
          <span>{i18n.t('form.source', [props.source])}</span>
          <IconButton icon={X} label={i18n.t('form.removeSource')} onClick={props.onRemoveSource} />
        </p>
      )}
      <LanguageTabs
        label={i18n.t('form.languages')}
        languages={props.languages}
        current={lang}
        written={new Set(props.languages.filter((each) => fields.answer[each]?.body.trim()))}
        onChoose={props.onLanguage}
      />
      <div className={styles.field}>
        <label htmlFor={titleId} className={styles.label}>
          {i18n.t('form.title')}
        </label>
        <input
          id={titleId}
          ref={title}
          className={styles.input}
          lang={lang}
          autoComplete="off"
          placeholder={isOwn ? undefined : fields.title}
          value={isOwn ? fields.title : (shown.title ?? '')}
          aria-invalid={isTitleMissing}
          aria-describedby={isTitleMissing ? `${titleId}-problem` : undefined}
          onChange={({ target }) =>
            isOwn ? onChange({ ...fields, title: target.value }) : write({ title: target.value })
          }
        />
        {isTitleMissing && (
          <p id={`${titleId}-problem`} className={styles.problem}>
            {i18n.t('form.missingTitle')}
          </p>
        )}
      </div>
      <CardFormMarkdown
        key={lang}
        label={i18n.t('form.answer')}
        lang={lang}
        rows={9}
        hasToolbar
        areaRef={answer}
        text={shown.body}
        problem={missing.includes('answer') ? i18n.t('form.missingAnswer') : undefined}
        onChange={(body) => write({ body })}
        toMarkdown={props.toMarkdown}
        toHtml={props.toHtml}
      />
      <NotesLeak passage={props.notesLeak} />
      <CardFormSimilar
        cards={props.similar}
        onOpen={props.onOpenSimilar}
        onEdit={props.onEditSimilar}
      />
      <div className={styles.notes}>
        <p className={styles.notesTitle} aria-hidden="true">
          <Lock size={13} strokeWidth={2} />
          {i18n.t('card.notes')}
          <span id={hintId}>{i18n.t('card.notesHint')}</span>
        </p>
        <CardFormMarkdown
          label={i18n.t('card.notes')}
          hintId={hintId}
          rows={3}
          text={fields.notes}
          onChange={(notes) => onChange({ ...fields, notes })}
          toMarkdown={props.toMarkdown}
          toHtml={props.toHtml}
        />
      </div>
      <Keywords
        keywords={fields.keywords}
        onChange={(keywords) => onChange({ ...fields, keywords })}
      />
      <CardFormCollection
        collections={props.collections}
        current={fields.collection}
        onChoose={(collection) => onChange({ ...fields, collection })}
        onNew={props.onNewCollection}
      />
      <div className={styles.foot}>
        {props.conflict}
        <p className={styles.actions}>
          {!props.conflict && (
            <Button type="submit" kind="primary" aria-disabled={props.isSaving}>
              {i18n.t('form.save')}
            </Button>
          )}
          <Button onClick={props.onDiscard}>
            {i18n.t(props.isChanged ? 'form.discard' : 'form.cancel')}
          </Button>
        </p>
      </div>
    </form>
  );
}
