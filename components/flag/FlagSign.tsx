import { Flag } from 'lucide-react';
import styles from './FlagSign.module.css';
import { type FlagKind, flagsWords } from './flagWords';

/** Says on a row that somebody flagged the card, and why. */
export function FlagSign({ kinds }: { kinds: readonly FlagKind[] }) {
  if (kinds.length === 0) return null;
  return (
    <p className={styles.sign}>
      <Flag size={13} strokeWidth={2} aria-hidden="true" />
      {flagsWords(kinds)}
    </p>
  );
}
