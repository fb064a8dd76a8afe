import { AlertDialog } from 'radix-ui';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../Button';
import dialog from '../panel/FillDialog.module.css';
import styles from './HarmDialog.module.css';

interface HarmDialogProps {
  /** The words of the notes that the customer would read. */
  passage: string;
  /** Whether the answer is to be inserted all the same. */
  onAnswer(isMeant: boolean): void;
}

/** The one question before words of the notes go to a customer. Escape and Enter leave them out. */
export function HarmDialog({ passage, onAnswer }: HarmDialogProps) {
  const [opener] = useState(() => document.activeElement);
  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => !isOpen && onAnswer(false)}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={dialog.overlay} />
        <AlertDialog.Content
          className={dialog.dialog}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener instanceof HTMLElement) opener.focus();
          }}
        >
          <AlertDialog.Title className={dialog.title}>{i18n.t('guard.question')}</AlertDialog.Title>
          <AlertDialog.Description className={styles.words}>
            {i18n.t('guard.questionHint')}
          </AlertDialog.Description>
          <blockquote className={styles.passage} dir="auto">
            {passage}
          </blockquote>
          <p className={`${dialog.actions} ${styles.actions}`}>
            <Button onClick={() => onAnswer(true)}>{i18n.t('guard.insertAnyway')}</Button>
            {/* Radix gives it the focus: what is pressed without reading does no harm. */}
            <AlertDialog.Cancel asChild>
              <Button kind="primary">{i18n.t('guard.dontInsert')}</Button>
            </AlertDialog.Cancel>
          </p>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
