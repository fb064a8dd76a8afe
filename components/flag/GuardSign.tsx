import { TriangleAlert } from 'lucide-react';
import styles from './GuardSign.module.css';

/**
 * Beside Insert: there is something to know before. The words stand in its tooltip; Insert says them to
 * people who do not see it.
 */
export function GuardSign({ words, isHarm }: { words: string; isHarm: boolean }) {
  if (words === '') return null;
  return (
    <span
      role="img"
      aria-label={words}
      aria-hidden="true"
      data-named=""
      className={styles.sign}
      data-harm={isHarm || undefined}
    >
      <TriangleAlert size={15} strokeWidth={2} />
    </span>
  );
}
