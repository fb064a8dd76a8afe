import { Lock, MessageSquareText } from 'lucide-react';
import { type ReactNode, type Ref, useId } from 'react';
import { i18n } from '#i18n';
import styles from './EditorAnswer.module.css';

interface EditorWordsProps {
  languages: ReactNode;
  /** The answers, side by side: the original, then a translation. */
  answers: ReactNode;
  answersRef: Ref<HTMLDivElement>;
  /** The notes, to write. @param hintId the element that says whom they are for. */
  notes(hintId: string): ReactNode;
  /** What lies between them: cards that say much the same. */
  children?: ReactNode;
}

/** What the card says: above what a customer may read, apart from it what stays in the team. */
export function EditorWords(props: EditorWordsProps) {
  const customerId = useId();
  const hintId = useId();
  return (
    <>
      {props.languages}
      <section className={styles.customer} aria-labelledby={customerId}>
        <p id={customerId} className={styles.readers}>
          <MessageSquareText size={13} strokeWidth={2} aria-hidden="true" />
          {i18n.t('editor.ofCustomer')}
        </p>
        <div ref={props.answersRef} className={styles.beside}>
          {props.answers}
        </div>
      </section>
      {props.children}
      <section className={styles.notes} aria-labelledby={hintId}>
        <p id={hintId} className={styles.readers}>
          <Lock size={13} strokeWidth={2} aria-hidden="true" />
          {i18n.t('editor.notesHint')}
        </p>
        {props.notes(hintId)}
      </section>
    </>
  );
}
