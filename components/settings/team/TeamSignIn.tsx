import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../Button';
import { AccountField } from './AccountField';
import { PasswordField } from './PasswordField';
import styles from './Team.module.css';

interface TeamSignInProps {
  account: string;
  /** What the sign-in brings. */
  hint: string;
  isBusy: boolean;
  /** Why it failed, in words; empty for nothing. */
  problem: string;
  onSignIn(password: string): void;
}

/** Signs in again where the sign-in has ended. */
export function TeamSignIn({ account, hint, isBusy, problem, onSignIn }: TeamSignInProps) {
  const [password, setPassword] = useState('');
  const isReady = password !== '' && !isBusy;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onSignIn(password);
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={i18n.t('team.signIn')}>
      <AccountField value={account} />
      <PasswordField
        label={i18n.t('team.password')}
        kind="current-password"
        value={password}
        hint={hint}
        onChange={setPassword}
      />
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <p className={styles.actions}>
        <Button type="submit" kind="primary" aria-disabled={!isReady}>
          {i18n.t(isBusy ? 'team.signingIn' : 'team.signIn')}
        </Button>
      </p>
    </form>
  );
}
