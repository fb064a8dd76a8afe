import { Dialog } from 'radix-ui';
import { type FormEvent, useId, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../Button';
import dialog from '../panel/FillDialog.module.css';
import styles from './FlagDialog.module.css';
import { type FlagKind, flagWords } from './flagWords';

/** What a person wants to have said. */
export interface FlagWish {
  kind: FlagKind;
  note: string;
}

interface FlagDialogProps {
  /** Of the card. */
  title: string;
  /** Whether others read the flag: the card is the team's. */
  isShared: boolean;
  /** The note without what looks like a customer's: the same text where there is nothing. */
  mask(note: string): string;
  onFlag(wish: FlagWish): void;
  onCancel(): void;
}

const FIRST: readonly FlagKind[] = ['wrong', 'outdated', 'unclear'];
const MORE: readonly FlagKind[] = ['incomplete', 'duplicate'];

function Kinds({ kind, onChoose }: { kind: FlagKind; onChoose(kind: FlagKind): void }) {
  const name = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <fieldset className={styles.kinds}>
      <legend>{i18n.t('flag.what')}</legend>
      {[...FIRST, ...(isOpen ? MORE : [])].map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={kind === each} onChange={() => onChoose(each)} />
          {flagWords(each)}
        </label>
      ))}
      {!isOpen && (
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {i18n.t('flag.more')}
        </Button>
      )}
    </fieldset>
  );
}

/** Asks what the matter is with a card; the note is the person's own and never the ticket's words. */
export function FlagDialog({ title, isShared, mask, onFlag, onCancel }: FlagDialogProps) {
  const [kind, setKind] = useState<FlagKind>('wrong');
  const [note, setNote] = useState('');
  const [isMasked, setMasked] = useState(false);
  const [opener] = useState(() => document.activeElement);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const masked = mask(note);
    if (masked === note) return onFlag({ kind, note });
    // Shown before it is kept: what stands there now is what others would read.
    setNote(masked);
    setMasked(true);
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onCancel()}>
      <Dialog.Portal>
        <Dialog.Overlay className={dialog.overlay} />
        <Dialog.Content
          className={dialog.dialog}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener instanceof HTMLElement) opener.focus();
          }}
        >
          <Dialog.Title className={dialog.title}>{i18n.t('flag.dialogTitle')}</Dialog.Title>
          <Dialog.Description className={dialog.hint}>{title}</Dialog.Description>
          <form onSubmit={submit}>
            <Kinds kind={kind} onChoose={setKind} />
            <label htmlFor={id} className={styles.label}>
              {i18n.t('flag.note')}
            </label>
            <textarea
              id={id}
              className={styles.note}
              rows={3}
              maxLength={2000}
              aria-describedby={`${id}-hint`}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
            <p id={`${id}-hint`} className={styles.hint}>
              {i18n.t(isShared ? 'flag.hint' : 'flag.hintAlone')}
            </p>
            <p aria-live="polite" className={styles.masked}>
              {isMasked && i18n.t('flag.masked')}
            </p>
            <p className={dialog.actions}>
              <Button onClick={onCancel}>{i18n.t('fill.cancel')}</Button>
              <Button type="submit" kind="primary">
                {i18n.t('flag.send')}
              </Button>
            </p>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
