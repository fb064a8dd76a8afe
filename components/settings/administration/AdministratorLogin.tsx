import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../Button';
import { PasswordField } from '../team/PasswordField';
import team from '../team/Team.module.css';
import { TextField } from './TextField';

/** What an administrator types. */
export interface TypedLogin {
  address: string;
  admin: string;
  password: string;
  /** Where members reach the server; empty where that is the same. */
  memberAddress: string;
}

interface AdministratorLoginProps {
  /** The server that this device takes part in; empty for none. */
  address: string;
  isBusy: boolean;
  /** Why it failed, in words; empty for nothing. */
  problem: string;
  onOpen(typed: TypedLogin): void;
}

/** Asks which server, and who administers it. */
export function AdministratorLogin({ address, isBusy, problem, onOpen }: AdministratorLoginProps) {
  const [typed, setTyped] = useState<TypedLogin>({
    ...{ address, admin: '', password: '', memberAddress: '' },
  });
  const set = (change: Partial<TypedLogin>) => setTyped((before) => ({ ...before, ...change }));
  const isReady = typed.address.trim() !== '' && typed.admin.trim() !== '' && typed.password !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !isBusy) onOpen({ ...typed, admin: typed.admin.trim() });
  };
  return (
    <form className={team.form} onSubmit={submit} aria-label={i18n.t('administration.login.label')}>
      <TextField
        label={i18n.t('administration.login.address')}
        hint={i18n.t('administration.login.addressHint')}
        value={typed.address}
        most={2_000}
        isCode
        autoComplete="url"
        onChange={(value) => set({ address: value })}
      />
      <TextField
        label={i18n.t('administration.login.admin')}
        value={typed.admin}
        most={200}
        isCode
        autoComplete="username"
        onChange={(admin) => set({ admin })}
      />
      <PasswordField
        label={i18n.t('administration.login.password')}
        kind="current-password"
        hint={i18n.t('administration.login.passwordHint')}
        value={typed.password}
        onChange={(password) => set({ password })}
      />
      <TextField
        label={i18n.t('administration.login.memberAddress')}
        hint={i18n.t('administration.login.memberAddressHint')}
        value={typed.memberAddress}
        most={2_000}
        isCode
        onChange={(memberAddress) => set({ memberAddress })}
      />
      {/* Stays on the page while empty: screen readers announce changes of a region they know. */}
      <p role="alert" className={team.problem}>
        {problem}
      </p>
      <p className={team.actions}>
        <Button type="submit" kind="primary" aria-disabled={!isReady || isBusy}>
          {i18n.t(isBusy ? 'administration.login.busy' : 'administration.login.open')}
        </Button>
      </p>
    </form>
  );
}
