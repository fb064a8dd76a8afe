import { useId } from 'react';
import styles from './EditorDetails.module.css';

interface EditorChoiceProps<Id extends string> {
  label: string;
  choices: readonly { id: Id; name: string }[];
  current: Id;
  /** What is to be known of it, as a sentence. */
  hint?: string | null;
  isReadOnly: boolean;
  onChoose(id: Id): void;
}

/** One of a few things, by name. */
export function EditorChoice<Id extends string>(props: EditorChoiceProps<Id>) {
  const { label, choices, current, hint, isReadOnly, onChoose } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={styles.input}
        value={current}
        disabled={isReadOnly}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => {
          const chosen = choices.find((each) => each.id === target.value);
          if (chosen) onChoose(chosen.id);
        }}
      >
        {choices.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
