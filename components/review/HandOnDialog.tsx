import { Dialog } from 'radix-ui';
import { type FormEvent, useId, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from '../panel/FillDialog.module.css';
import choice from './HandOnDialog.module.css';

/** Somebody, or a group, that cards can be handed to. */
export interface Candidate {
  id: string;
  name: string;
}

/** What was chosen; an empty id leaves it as it is. */
export interface HandedOn {
  verifier: string;
  owner: string;
}

interface HandOnDialogProps {
  /** How many cards. */
  count: number;
  /** This person may say who verifies all of them; else only whose they are. */
  mayAppoint: boolean;
  people: readonly Candidate[];
  groups: readonly Candidate[];
  onHandOn(to: HandedOn): void;
  onCancel(): void;
}

interface ChoiceProps {
  label: string;
  value: string;
  people: readonly Candidate[];
  groups?: readonly Candidate[];
  onChange(id: string): void;
}

function Options({ candidates }: { candidates: readonly Candidate[] }) {
  return candidates.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}

function Choice({ label, value, people, groups = [], onChange }: ChoiceProps) {
  const id = useId();
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={choice.select}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{i18n.t('review.handOn.asItIs')}</option>
        {groups.length > 0 && (
          <optgroup label={i18n.t('review.handOn.groups')}>
            <Options candidates={groups} />
          </optgroup>
        )}
        <optgroup label={i18n.t('review.handOn.people')}>
          <Options candidates={people} />
        </optgroup>
      </select>
    </p>
  );
}

/** Asks to whom cards are handed on: who verifies them, and whose they are. */
export function HandOnDialog(props: HandOnDialogProps) {
  const { count, mayAppoint, people, groups, onHandOn, onCancel } = props;
  const [chosen, setChosen] = useState<HandedOn>({ verifier: '', owner: '' });
  const [opener] = useState(() => document.activeElement);
  const isReady = chosen.verifier !== '' || chosen.owner !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onHandOn(chosen);
  };
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
          <Dialog.Title className={styles.title}>{i18n.t('review.handOn.title')}</Dialog.Title>
          <Dialog.Description className={styles.hint}>
            {i18n.t('review.handOn.hint', count)}
          </Dialog.Description>
          <form onSubmit={submit}>
            {mayAppoint && (
              <Choice
                label={i18n.t('review.handOn.verifier')}
                value={chosen.verifier}
                people={people}
                groups={groups}
                onChange={(verifier) => setChosen({ ...chosen, verifier })}
              />
            )}
            <Choice
              label={i18n.t('review.handOn.owner')}
              value={chosen.owner}
              people={people}
              onChange={(owner) => setChosen({ ...chosen, owner })}
            />
            {!mayAppoint && <p className={styles.hint}>{i18n.t('review.handOn.onlyManagers')}</p>}
            <p className={styles.actions}>
              <Button onClick={onCancel}>{i18n.t('fill.cancel')}</Button>
              <Button type="submit" kind="primary" aria-disabled={!isReady}>
                {i18n.t('review.handOn.button')}
              </Button>
            </p>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
