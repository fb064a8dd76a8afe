import { useId } from 'react';
import styles from './EditorDetails.module.css';

interface EditorDayProps {
  label: string;
  /** `YYYY-MM-DD` */
  day: string | undefined;
  isReadOnly: boolean;
  /** @param day undefined where it was emptied. */
  onChange(day: string | undefined): void;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** A day of the calendar. */
export function EditorDay({ label, day, isReadOnly, onChange }: EditorDayProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={styles.input}
        max="9999-12-31"
        value={day ?? ''}
        disabled={isReadOnly}
        onChange={({ target }) => {
          // The browser takes years of six digits; nothing else does.
          if (target.value === '' || DAY.test(target.value)) onChange(target.value || undefined);
        }}
      />
    </div>
  );
}
