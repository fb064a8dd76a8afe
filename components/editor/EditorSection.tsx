import { type ReactNode, useId, useState } from 'react';
import styles from './EditorSection.module.css';

interface EditorSectionProps {
  title: string;
  /** How much is in it, where that is worth a word; null for nothing. */
  count?: number | null;
  children: ReactNode;
}

/** A part of the form that is opened when it is wanted, and made no sooner. */
export function EditorSection({ title, count = null, children }: EditorSectionProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={styles.section}
      aria-labelledby={id}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
          {count !== null && <span className={styles.count}>{count}</span>}
        </h2>
      </summary>
      {isOpen && <div className={styles.content}>{children}</div>}
    </details>
  );
}
