import { Dialog } from 'radix-ui';
import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from './FillDialog.module.css';

const WORDS = {
  insert: { title: 'fill.title', hint: 'fill.hint', done: 'fill.insert' },
  copy: { title: 'fill.copyTitle', hint: 'fill.hint', done: 'fill.copy' },
  sign: { title: 'sign.title', hint: 'fill.signHint', done: 'sign.save' },
} as const;

interface FillDialogProps {
  title: string;
  /** The variables that nothing but the person can fill. */
  variables: readonly string[];
  purpose: keyof typeof WORDS;
  onFill(values: Record<string, string>): void;
  onCancel(): void;
}

/** Asks for what an answer needs before it leaves the panel. */
export function FillDialog({ title, variables, purpose, onFill, onCancel }: FillDialogProps) {
  // Each name has a value from the start: it may be one that every object has, such as `constructor`.
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(variables.map((name) => [name, ''])),
  );
  const [opener] = useState(() => document.activeElement);
  const formId = useId();
  const words = WORDS[purpose];
  const isComplete = variables.every((name) => values[name]?.trim());
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onCancel()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay} />
        <Dialog.Content
          className={styles.dialog}
          onCloseAutoFocus={(event) => {
            // Opened by no trigger of its own, the dialog would leave the focus nowhere.
            event.preventDefault();
            if (opener instanceof HTMLElement) opener.focus();
          }}
        >
          <Dialog.Title className={styles.title}>{i18n.t(words.title)}</Dialog.Title>
          <Dialog.Description className={styles.hint}>
            {purpose === 'sign' ? i18n.t(words.hint) : `${title}. ${i18n.t(words.hint)}`}
          </Dialog.Description>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (isComplete) onFill(values);
            }}
          >
            {variables.map((name, index) => (
              <p key={name} className={styles.field}>
                <label htmlFor={`${formId}-${index}`}>{name}</label>
                <input
                  id={`${formId}-${index}`}
                  autoComplete="off"
                  required
                  value={values[name] ?? ''}
                  onChange={(event) => setValues({ ...values, [name]: event.target.value })}
                />
              </p>
            ))}
            <p className={styles.actions}>
              <Button onClick={onCancel}>{i18n.t('fill.cancel')}</Button>
              <Button type="submit" kind="primary" disabled={!isComplete}>
                {i18n.t(words.done)}
              </Button>
            </p>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
