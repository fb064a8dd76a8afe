import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../Button';
import { AccountField } from './AccountField';
import { PasswordField } from './PasswordField';
import styles from './Team.module.css';

/** What an invitation says, for people. */
export interface InvitedView {
  workspace: string;
  /** Its host. */
  server: string;
  /** Of a personal invitation; null where each has their own. */
  account: string | null;
  collections: readonly string[];
  /** The host of the team's sign-in service; null where a password is typed here. */
  service: string | null;
}

/** What a person has to type to sign in. */
export type SignInNeeds = 'account' | 'new-password' | 'nothing';

interface TeamJoinProps {
  invited: InvitedView;
  needs: SignInNeeds;
  /** The length of the shortest password that may be chosen. */
  shortest: number;
  isBusy: boolean;
  /** Why it failed, in words; empty for nothing. */
  problem: string;
  /** What was typed into last is gone: the first field takes the focus. */
  takesFocus: boolean;
  suggest(): string;
  onConnect(typed: { account: string; password: string }): void;
  /** Throws the invitation away; left out where it cannot be. */
  onCancel?: () => void;
}

function Invited({ workspace, server, account, collections, service }: InvitedView) {
  const id = useId();
  return (
    <section className={styles.invited} aria-labelledby={id}>
      <h4 id={id} className={styles.title}>
        {i18n.t('team.invited.title')}
      </h4>
      <dl className={styles.facts}>
        <dt>{i18n.t('team.invited.workspace')}</dt>
        <dd>{workspace}</dd>
        <dt>{i18n.t('team.invited.server')}</dt>
        <dd>{server}</dd>
        {account !== null && (
          <>
            <dt>{i18n.t('team.invited.account')}</dt>
            <dd>{account}</dd>
          </>
        )}
        {collections.length > 0 && (
          <>
            <dt>{i18n.t('team.invited.collections')}</dt>
            <dd>{collections.join(', ')}</dd>
          </>
        )}
      </dl>
      {service !== null && <p className={styles.hint}>{i18n.t('team.serviceHint', [service])}</p>}
      <p className={styles.hint}>{i18n.t('team.invited.nothingSent')}</p>
    </section>
  );
}

/** What an invitation says, what a person types to it, and the click that connects. */
export function TeamJoin(props: TeamJoinProps) {
  const { invited, needs, shortest, isBusy, problem, takesFocus } = props;
  const { suggest, onConnect, onCancel } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = 'input:not([readonly]), button[type="submit"]';
    if (takesFocus) form.current?.querySelector<HTMLElement>(first)?.focus();
  }, [takesFocus]);
  const [account, setAccount] = useState(invited.account ?? '');
  const [password, setPassword] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isShort = needs === 'new-password' && password.length < shortest;
  const isComplete = needs === 'nothing' || (account.trim() !== '' && password !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (isComplete && !isShort && !isBusy) onConnect({ account: account.trim(), password });
  };
  const fields: Record<SignInNeeds, ReactNode> = {
    nothing: null,
    account: (
      <>
        <AccountField value={account} onChange={setAccount} />
        <PasswordField
          label={i18n.t('team.password')}
          kind="current-password"
          value={password}
          onChange={setPassword}
        />
      </>
    ),
    'new-password': (
      <>
        <AccountField value={account} />
        <PasswordField
          label={i18n.t('team.newPassword')}
          kind="new-password"
          value={password}
          hint={i18n.t('team.newPasswordHint')}
          problem={isTried && isShort ? i18n.t('team.tooShort') : ''}
          onChange={setPassword}
        >
          <Button onClick={() => setPassword(suggest())}>{i18n.t('team.suggest')}</Button>
        </PasswordField>
      </>
    ),
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      <Invited {...invited} />
      {fields[needs]}
      {/* Stays on the page while empty: screen readers announce changes of a region they know. */}
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <p className={styles.actions}>
        <Button type="submit" kind="primary" aria-disabled={!isComplete || isBusy}>
          {i18n.t(isBusy ? 'team.connecting' : 'team.connect')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{i18n.t('team.cancel')}</Button>}
      </p>
    </form>
  );
}
