import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../Button';
import settings from './Settings.module.css';
import styles from './SettingsTemplates.module.css';

/** What a template is called and says; Markdown. */
export interface TemplateWords {
  name: string;
  answer: string;
  notes: string;
}

interface TemplateFormProps {
  label: string;
  before: TemplateWords;
  onSave(words: TemplateWords): Promise<void>;
  onCancel(): void;
}

/** The longest name and the longest text, in UTF-16 units. */
const MOST_OF_NAME = 80;
const MOST_OF_TEXT = 100_000;

interface TextProps {
  label: string;
  hint?: string;
  text: string;
  onChange(text: string): void;
}

function Text({ label, hint, text, onChange }: TextProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className={styles.area}
        rows={5}
        maxLength={MOST_OF_TEXT}
        aria-describedby={hint && `${id}-hint`}
        value={text}
        onChange={({ target }) => onChange(target.value)}
      />
      {hint && (
        <p id={`${id}-hint`} className={settings.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** A template to add or to edit. */
export function TemplateForm({ label, before, onSave, onCancel }: TemplateFormProps) {
  const [words, setWords] = useState(before);
  const [isTried, setIsTried] = useState(false);
  const id = useId();
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => name.current?.focus(), []);
  const isNameless = words.name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (isNameless) return name.current?.focus();
    void onSave({ ...words, name: words.name.trim() });
  };
  return (
    <form aria-label={label} className={styles.form} onSubmit={submit} noValidate>
      <h3 className={styles.title}>{label}</h3>
      <div>
        <label htmlFor={id}>{i18n.t('template.name')}</label>
        <input
          id={id}
          ref={name}
          className={settings.field}
          autoComplete="off"
          maxLength={MOST_OF_NAME}
          value={words.name}
          aria-invalid={isTried && isNameless}
          aria-describedby={isTried && isNameless ? `${id}-problem` : undefined}
          onChange={({ target }) => setWords({ ...words, name: target.value })}
        />
        {isTried && isNameless && (
          <p id={`${id}-problem`} className={styles.problem}>
            {i18n.t('template.nameMissing')}
          </p>
        )}
      </div>
      <Text
        label={i18n.t('template.answerLabel')}
        hint={i18n.t('template.answerLabelHint')}
        text={words.answer}
        onChange={(answer) => setWords({ ...words, answer })}
      />
      <Text
        label={i18n.t('template.notesLabel')}
        text={words.notes}
        onChange={(notes) => setWords({ ...words, notes })}
      />
      <p className={styles.actions}>
        <Button type="submit" kind="primary">
          {i18n.t('template.save')}
        </Button>
        <Button onClick={onCancel}>{i18n.t('template.cancel')}</Button>
      </p>
    </form>
  );
}
