import { Languages } from 'lucide-react';
import { i18n } from '#i18n';
import { languageName } from '../languageName';
import styles from './StaleSign.module.css';

interface StaleSignProps {
  /** In so many paragraphs. */
  count: number;
  /** The card's own language. BCP 47. */
  sourceLang: string;
}

/** A translation is older than what it was made of: it may say what is true no more. */
export function StaleSign({ count, sourceLang }: StaleSignProps) {
  return (
    <p className={styles.sign}>
      <Languages size={13} strokeWidth={2} aria-hidden="true" />
      {i18n.t('translation.stale', count, [String(count), languageName(sourceLang)])}
    </p>
  );
}
