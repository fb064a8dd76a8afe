import { i18n } from '#i18n';
import styles from './ReadingLine.module.css';

interface ReadingLineProps {
  /** Cards read so far, of all. */
  read: number;
  total: number;
}

/** Says that more cards are still to come, and how far it is. */
export function ReadingLine({ read, total }: ReadingLineProps) {
  const count = new Intl.NumberFormat(i18n.t('locale'));
  return (
    <p className={styles.line}>
      {i18n.t('empty.reading', [count.format(read), count.format(total)])}
    </p>
  );
}
