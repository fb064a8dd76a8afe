import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import type { MemberOverview } from '@/messaging/administrationRequests';
import { Button } from '../../Button';
import team from '../team/Team.module.css';
import styles from './Administration.module.css';
import rights from './Rights.module.css';
import { TextField } from './TextField';

/** What a group is to be: its name, and the accounts of those in it. */
export interface WantedGroup {
  name: string;
  users: readonly string[];
}

interface GroupFormProps {
  label: string;
  button: string;
  before: WantedGroup;
  members: readonly MemberOverview[];
  isBusy: boolean;
  onSave(wanted: WantedGroup): void;
  onCancel(): void;
}

function isSame(one: WantedGroup, other: WantedGroup): boolean {
  const named = ({ name, users }: WantedGroup) => JSON.stringify([name.trim(), [...users].sort()]);
  return named(one) === named(other);
}

/** A group to make or to change: its name, and who is in it. */
export function GroupForm(props: GroupFormProps) {
  const { label, button, before, members, isBusy, onSave, onCancel } = props;
  const [wanted, setWanted] = useState(before);
  const isReady = wanted.name.trim() !== '' && !isSame(wanted, before) && !isBusy;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onSave({ ...wanted, name: wanted.name.trim() });
  };
  const choose = (user: string, isIn: boolean) =>
    setWanted(({ name, users }) => ({
      name,
      users: isIn ? [...users, user] : users.filter((each) => each !== user),
    }));
  return (
    <form className={team.form} onSubmit={submit} aria-label={label}>
      <h5 className={styles.title}>{label}</h5>
      <TextField
        label={i18n.t('administration.group.name')}
        value={wanted.name}
        most={80}
        takesFocus
        onChange={(name) => setWanted(({ users }) => ({ name, users }))}
      />
      <fieldset className={rights.rights}>
        <legend>{i18n.t('administration.group.members')}</legend>
        {members.map(
          ({ user, name }) =>
            user !== null && (
              <label key={user} className={rights.check}>
                <input
                  type="checkbox"
                  checked={wanted.users.includes(user)}
                  onChange={({ target }) => choose(user, target.checked)}
                />
                {name}
              </label>
            ),
        )}
      </fieldset>
      <p className={team.actions}>
        <Button type="submit" kind="primary" aria-disabled={!isReady}>
          {isBusy ? i18n.t('administration.busy') : button}
        </Button>
        <Button onClick={onCancel}>{i18n.t('administration.cancel')}</Button>
      </p>
    </form>
  );
}
