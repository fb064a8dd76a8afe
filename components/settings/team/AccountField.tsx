import { useId } from 'react';
import { i18n } from '#i18n';
import styles from './Team.module.css';

interface AccountFieldProps {
  value: string;
  /** Left out where it is settled: it stands there for the browser's password manager. */
  onChange?: (value: string) => void;
}

/** The name of an account on the team's server. */
export function AccountField({ value, onChange }: AccountFieldProps) {
  const id = useId();
  return (
    <div className={styles.part}>
      <label htmlFor={id}>{i18n.t('team.account')}</label>
      <input
        id={id}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        readOnly={!onChange}
        value={value}
        onChange={(event) => onChange?.(event.target.value)}
      />
    </div>
  );
}
