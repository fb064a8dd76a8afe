import { useId } from 'react';
import { i18n } from '#i18n';
import type { MemberOverview } from '@/messaging/administrationRequests';
import team from '../team/Team.module.css';
import styles from './Rights.module.css';

interface SuccessorFieldProps {
  label: string;
  members: readonly MemberOverview[];
  /** An account; empty for nobody. */
  value: string;
  onChange(user: string): void;
}

/** Who takes somebody's cards over. */
export function SuccessorField({ label, members, value, onChange }: SuccessorFieldProps) {
  const id = useId();
  return (
    <div className={team.part}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.choice}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{i18n.t('administration.member.nobody')}</option>
        {members.map(
          ({ user, name }) =>
            user !== null && (
              <option key={user} value={user}>
                {name}
              </option>
            ),
        )}
      </select>
    </div>
  );
}
