import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from './CardFormConflict.module.css';

interface CardFormConflictProps {
  /** What the other window has written, sanitised; null where it deleted the card. */
  theirs: { title: string; answerHtml: string; notesHtml: string } | null;
  onOverwrite(): void;
  onCopy(): void;
}

/** Says that another window was faster, and lets the person choose; nothing is lost either way. */
export function CardFormConflict({ theirs, onOverwrite, onCopy }: CardFormConflictProps) {
  const [isShown, setIsShown] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section role="alert" className={styles.conflict}>
      <h3 ref={heading} tabIndex={-1} className={styles.conflictTitle}>
        {i18n.t(theirs ? 'form.changed.title' : 'form.changed.gone')}
      </h3>
      <p>{i18n.t('form.changed.hint')}</p>
      <p className={styles.conflictActions}>
        <Button kind="primary" onClick={onCopy}>
          {i18n.t('form.changed.copy')}
        </Button>
        {theirs && <Button onClick={onOverwrite}>{i18n.t('form.changed.overwrite')}</Button>}
        {theirs && (
          <Button kind="quiet" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
            {i18n.t('form.changed.theirs')}
          </Button>
        )}
      </p>
      {theirs && isShown && (
        <div className={styles.theirs}>
          <h4>{theirs.title}</h4>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it is made, in cards/markdownHtml. */}
          <div dangerouslySetInnerHTML={{ __html: theirs.answerHtml }} />
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it is made, in cards/markdownHtml. */}
          <div dangerouslySetInnerHTML={{ __html: theirs.notesHtml }} />
        </div>
      )}
    </section>
  );
}
