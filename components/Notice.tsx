import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  title: string;
  hint: string;
  /** Shown only once it has lasted: most of these are over before anyone could read them. */
  isLate?: boolean;
  /** What to do about it. */
  children?: ReactNode;
}

/** What is so, why there are no cards, and what to do. */
export function Notice({ title, hint, isLate = false, children }: NoticeProps) {
  return (
    <section className={styles.notice} data-late={isLate}>
      <h2 className={styles.title}>{title}</h2>
      {hint !== '' && <p className={styles.hint}>{hint}</p>}
      {children && <div className={styles.actions}>{children}</div>}
    </section>
  );
}
