import { AlertDialog } from 'radix-ui';
import { type FormEvent, useId, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from './SettingsConfirm.module.css';

interface SettingsConfirmProps {
  question: string;
  warning: string;
  confirm: string;
  cancel: string;
  /** What must be typed first, whatever its capitals; without it the button alone does. */
  word?: string;
  onConfirm(): void;
  onCancel(): void;
}

/** Asks again before something is taken away. */
export function SettingsConfirm(props: SettingsConfirmProps) {
  const { question, warning, confirm, cancel, word, onConfirm, onCancel } = props;
  const [typed, setTyped] = useState('');
  const [opener] = useState(() => document.activeElement);
  const fieldId = useId();
  const isSure = word === undefined || typed.trim().toLowerCase() === word.toLowerCase();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSure) onConfirm();
  };
  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => !isOpen && onCancel()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={styles.overlay} />
        <AlertDialog.Content
          className={styles.dialog}
          onCloseAutoFocus={(event) => {
            // Opened by no trigger of its own, the dialog would leave the focus nowhere.
            event.preventDefault();
            if (opener instanceof HTMLElement) opener.focus();
          }}
        >
          <AlertDialog.Title className={styles.title}>{question}</AlertDialog.Title>
          <AlertDialog.Description className={styles.warning}>{warning}</AlertDialog.Description>
          <form onSubmit={submit}>
            {word !== undefined && (
              <p className={styles.typed}>
                <label htmlFor={fieldId}>{i18n.t('options.erase.type', [word])}</label>
                <input
                  id={fieldId}
                  autoComplete="off"
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                />
              </p>
            )}
            <p className={styles.actions}>
              <AlertDialog.Cancel asChild>
                <Button>{cancel}</Button>
              </AlertDialog.Cancel>
              <Button type="submit" kind="primary" className={styles.danger} disabled={!isSure}>
                {confirm}
              </Button>
            </p>
          </form>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
