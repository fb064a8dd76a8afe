import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from './UnfinishedLine.module.css';

interface UnfinishedLineProps {
  /** Empty where none was written yet. */
  title: string;
  onContinue(): void;
  onDiscard(): void;
}

/** A card that somebody began to write, with the way on. */
export function UnfinishedLine({ title, onContinue, onDiscard }: UnfinishedLineProps) {
  const words = i18n.t('draft.unfinished', [title || i18n.t('draft.untitled')]);
  return (
    <div className={styles.line}>
      <span className={styles.title} title={words}>
        {words}
      </span>
      <Button kind="quiet" aria-description={words} onClick={onContinue}>
        {i18n.t('draft.continue')}
      </Button>
      <Button kind="quiet" className={styles.discard} aria-description={words} onClick={onDiscard}>
        {i18n.t('draft.discard')}
      </Button>
    </div>
  );
}
