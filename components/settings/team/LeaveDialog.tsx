import { AlertDialog } from 'radix-ui';
import { type FormEvent, useId, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../Button';
import dialog from '../SettingsConfirm.module.css';
import styles from './LeaveDialog.module.css';

interface LeaveDialogProps {
  kind: 'sign-out' | 'leave';
  workspace: string;
  /** How many changes the team does not have, and how many forms are not saved. */
  unsent: { changes: number; forms: number };
  isBusy: boolean;
  /** What went wrong, in words; empty for nothing. */
  problem: string;
  onExport(): void;
  onConfirm(keepsCopy: boolean): void;
  onCancel(): void;
}

const WORDS = {
  'sign-out': {
    question: 'team.leaving.signOutQuestion',
    warning: 'team.leaving.signOutWarning',
    confirm: 'team.leaving.signOut',
  },
  leave: {
    question: 'team.leaving.leaveQuestion',
    warning: 'team.leaving.leaveWarning',
    confirm: 'team.leaving.leave',
  },
} as const;

interface CardsChoiceProps {
  keepsCopy: boolean;
  onChange(keepsCopy: boolean): void;
}

function CardsChoice({ keepsCopy, onChange }: CardsChoiceProps) {
  const id = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{i18n.t('team.leaving.what')}</legend>
      <label>
        <input type="radio" name={id} checked={!keepsCopy} onChange={() => onChange(false)} />
        {i18n.t('team.leaving.remove')}
      </label>
      <label>
        <input
          type="radio"
          name={id}
          aria-describedby={`${id}-hint`}
          checked={keepsCopy}
          onChange={() => onChange(true)}
        />
        {i18n.t('team.leaving.keep')}
      </label>
      <p id={`${id}-hint`}>{i18n.t('team.leaving.keepHint')}</p>
    </fieldset>
  );
}

function Unsent({ unsent, onExport }: Pick<LeaveDialogProps, 'unsent' | 'onExport'>) {
  const { changes, forms } = unsent;
  if (changes + forms === 0) return null;
  return (
    <div className={styles.unsent}>
      {changes > 0 && <p>{i18n.t('team.leaving.unsent', changes)}</p>}
      {forms > 0 && <p>{i18n.t('team.leaving.forms', forms)}</p>}
      {changes > 0 && <Button onClick={onExport}>{i18n.t('team.leaving.export')}</Button>}
    </div>
  );
}

/** Asks what stays of the team on this device, before one signs out or leaves. */
export function LeaveDialog(props: LeaveDialogProps) {
  const { kind, workspace, unsent, isBusy, problem, onExport, onConfirm, onCancel } = props;
  const [keepsCopy, setKeepsCopy] = useState(false);
  const [opener] = useState(() => document.activeElement);
  const words = WORDS[kind];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) onConfirm(keepsCopy);
  };
  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => !isOpen && !isBusy && onCancel()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={dialog.overlay} />
        <AlertDialog.Content
          className={dialog.dialog}
          onCloseAutoFocus={(event) => {
            // Opened by no trigger of its own, the dialog would leave the focus nowhere.
            event.preventDefault();
            if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
          }}
        >
          <AlertDialog.Title className={dialog.title}>
            {i18n.t(words.question, [workspace])}
          </AlertDialog.Title>
          <AlertDialog.Description className={dialog.warning}>
            {i18n.t(words.warning)}
          </AlertDialog.Description>
          <form onSubmit={submit}>
            <Unsent unsent={unsent} onExport={onExport} />
            <CardsChoice keepsCopy={keepsCopy} onChange={setKeepsCopy} />
            <p role="alert" className={styles.problem}>
              {problem}
            </p>
            <p className={dialog.actions}>
              <AlertDialog.Cancel asChild>
                <Button disabled={isBusy}>{i18n.t('team.cancel')}</Button>
              </AlertDialog.Cancel>
              <Button type="submit" kind="primary" className={dialog.danger} aria-disabled={isBusy}>
                {i18n.t(isBusy ? 'team.leaving.busy' : words.confirm)}
              </Button>
            </p>
          </form>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
