import { CircleAlert } from 'lucide-react';
import { i18n } from '#i18n';
import styles from './ConflictSign.module.css';

/** Says that a card has two versions, and leads to where one decides between them. */
export function ConflictSign({ onDecide }: { onDecide(): void }) {
  return (
    <button type="button" className={styles.sign} onClick={onDecide}>
      <CircleAlert size={14} strokeWidth={2} aria-hidden="true" />
      {i18n.t('conflict.sign')}
    </button>
  );
}
