import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  title: string;
  hint: string;
  /** What to do about it. */
  children?: ReactNode;
}

/** What is so, why there are no cards, and what to do. */
export function Notice({ title, hint, children }: NoticeProps) {
  return (
    <section className={styles.notice}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.hint}>{hint}</p>
      {children && <div className={styles.actions}>{children}</div>}
    </section>
  );
}
