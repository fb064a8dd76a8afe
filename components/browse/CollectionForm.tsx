import { useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from './CollectionForm.module.css';

interface CollectionFormProps {
  purpose: 'create' | 'rename';
  name: string;
  /** Why the last name could not be taken. */
  problem: string | null;
  onSave(name: string): void;
  onCancel(): void;
}

/** The name of a collection, new or changed. */
export function CollectionForm(props: CollectionFormProps) {
  const { purpose, problem, onSave, onCancel } = props;
  const [name, setName] = useState(props.name);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies(problem): it makes the form longer.
  useEffect(() => {
    // Newer browsers give a promise back, which React would take for the effect's end.
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  const label = i18n.t(purpose === 'create' ? 'collections.new' : 'collections.rename');
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onSave(name.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label htmlFor={id}>{i18n.t('collections.name')}</label>
      <input
        // biome-ignore lint/a11y/noAutofocus: opened by a press that asked for this field.
        autoFocus
        id={id}
        autoComplete="off"
        maxLength={80}
        required
        value={name}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
      />
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" kind="primary" disabled={name.trim() === ''}>
          {i18n.t(purpose === 'create' ? 'collections.create' : 'collections.save')}
        </Button>
        <Button onClick={onCancel}>{i18n.t('collections.cancel')}</Button>
      </div>
    </form>
  );
}
