import type { ReactNode } from 'react';
import styles from './Settings.module.css';

interface SettingsRowProps {
  label: ReactNode;
  hint?: string;
  /** What is wide goes below its words on a narrow page. */
  isWide?: boolean;
  /** What to set or to do. */
  children: ReactNode;
}

/** One setting: what it is, and what to do with it. */
export function SettingsRow({ label, hint, isWide = false, children }: SettingsRowProps) {
  return (
    <div
      className={[styles.row, isWide && styles.wrapping].filter(Boolean).join(' ')}
      data-hinted={hint !== undefined}
    >
      <div className={styles.words}>
        <div className={styles.subheading}>{label}</div>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
      <div className={styles.control}>{children}</div>
    </div>
  );
}
