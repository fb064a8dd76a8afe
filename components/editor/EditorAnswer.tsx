import { X } from 'lucide-react';
import { type ReactNode, type Ref, useId } from 'react';
import { i18n } from '#i18n';
import { IconButton } from '../IconButton';
import { languageName } from '../languageName';
import styles from './EditorAnswer.module.css';

interface EditorAnswerProps {
  /** BCP 47. */
  lang: string;
  /** The card's own language; the others are translations of it. */
  isSource: boolean;
  title: string;
  /** What stands for the title where a translation has none. */
  titleOfSource?: string;
  titleRef?: Ref<HTMLInputElement>;
  /** What is wrong with the title, as a sentence. */
  problem?: string | undefined;
  isReadOnly: boolean;
  /** The text of the answer, to write. */
  body: ReactNode;
  /** What is to be known of it, below it. */
  footer: ReactNode;
  onTitle(title: string): void;
  onRemove(): void;
}

/** What a customer may read in one language: the title and the answer. */
export function EditorAnswer(props: EditorAnswerProps) {
  const { lang, isSource, problem } = props;
  const id = useId();
  const name = languageName(lang);
  return (
    <section className={styles.answer} data-lang={lang} aria-label={name}>
      <div className={styles.head}>
        <h2 className={styles.language}>{name}</h2>
        {!isSource && !props.isReadOnly && (
          <IconButton
            icon={X}
            label={i18n.t('editor.removeLanguage', [name])}
            onClick={props.onRemove}
          />
        )}
      </div>
      <div>
        <label htmlFor={id} className={styles.label}>
          {isSource ? i18n.t('form.title') : i18n.t('editor.titleIn', [name])}
        </label>
        <input
          id={id}
          ref={props.titleRef}
          className={styles.title}
          lang={lang}
          dir="auto"
          autoComplete="off"
          placeholder={props.titleOfSource}
          value={props.title}
          readOnly={props.isReadOnly}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={({ target }) => props.onTitle(target.value)}
        />
        {problem !== undefined && (
          <p id={`${id}-problem`} className={styles.problem}>
            {problem}
          </p>
        )}
      </div>
      {props.body}
      {props.footer}
    </section>
  );
}
