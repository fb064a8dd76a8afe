import type { ReactNode } from 'react';
import styles from './Settings.module.css';

/** The settings of a section, one below the other. */
export function SettingsRows({ children }: { children: ReactNode }) {
  return <div className={styles.rows}>{children}</div>;
}
