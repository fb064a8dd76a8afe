import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../Button';
import styles from './Publish.module.css';

interface PublishFormProps {
  /** The collection that is published. */
  name: string;
  /** How many cards go. */
  count: number;
  /** They go as soon as their collection is made. */
  isLater: boolean;
  isBusy: boolean;
  isReady: boolean;
  /** What went wrong, in words; empty for nothing. */
  problem: string;
  children: ReactNode;
  onPublish(): void;
  onCancel(): void;
}

/** All that is asked and told before a collection goes to the team. */
export function PublishForm(props: PublishFormProps) {
  const { name, count, isLater, isBusy, isReady, problem, children, onPublish, onCancel } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // What was pressed last is gone.
    form.current?.focus();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !isBusy) onPublish();
  };
  const words = i18n.t(isLater ? 'publish.later' : 'publish.now', count);
  return (
    <form
      ref={form}
      tabIndex={-1}
      className={styles.form}
      aria-label={i18n.t('publish.label', [name])}
      onSubmit={submit}
    >
      {children}
      {/* Stays on the page while empty: screen readers announce changes of a region they know. */}
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <p className={styles.actions}>
        <Button type="submit" kind="primary" aria-disabled={!isReady || isBusy}>
          {isBusy ? i18n.t('administration.busy') : words}
        </Button>
        <Button onClick={onCancel}>{i18n.t('team.cancel')}</Button>
      </p>
    </form>
  );
}
