import { useId } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../Button';
import { TextField } from '../administration/TextField';
import { PasswordField } from './PasswordField';
import styles from './Publish.module.css';

/** Who makes a new collection. */
export type PublishMakingChoice =
  | { by: 'administrator'; address: string; admin: string; password: string }
  | { by: 'somebody-else' };

interface PublishMakingProps {
  chosen: PublishMakingChoice;
  /** Of the server that this device takes part in. */
  address: string;
  /** What is to be asked of whoever administers the server. */
  request: string;
  onChoose(chosen: PublishMakingChoice): void;
  onCopy(): void;
}

/** Asks who makes the collection: it takes the login of the server's administrator. */
export function PublishMaking(props: PublishMakingProps) {
  const { chosen, address, request, onChoose, onCopy } = props;
  const id = useId();
  const set = (change: { address?: string; admin?: string; password?: string }) =>
    chosen.by === 'administrator' && onChoose({ ...chosen, ...change });
  return (
    <fieldset>
      <legend>{i18n.t('publish.making')}</legend>
      <label className={styles.choice}>
        <input
          type="radio"
          name={id}
          checked={chosen.by === 'somebody-else'}
          onChange={() => onChoose({ by: 'somebody-else' })}
        />
        {i18n.t('publish.somebodyElse')}
      </label>
      {chosen.by === 'somebody-else' && (
        <div className={styles.inset}>
          <p>{i18n.t('publish.askHint')}</p>
          <p className={styles.asked}>{request}</p>
          <p>
            <Button onClick={onCopy}>{i18n.t('publish.copy')}</Button>
          </p>
        </div>
      )}
      <label className={styles.choice}>
        <input
          type="radio"
          name={id}
          checked={chosen.by === 'administrator'}
          onChange={() => onChoose({ by: 'administrator', address, admin: '', password: '' })}
        />
        {i18n.t('publish.administrator')}
      </label>
      {chosen.by === 'administrator' && (
        <div className={styles.inset}>
          <TextField
            label={i18n.t('administration.login.address')}
            hint={i18n.t('administration.login.addressHint')}
            value={chosen.address}
            most={2_000}
            isCode
            autoComplete="url"
            onChange={(typed) => set({ address: typed })}
          />
          <TextField
            label={i18n.t('administration.login.admin')}
            value={chosen.admin}
            most={200}
            isCode
            autoComplete="username"
            onChange={(admin) => set({ admin })}
          />
          <PasswordField
            label={i18n.t('administration.login.password')}
            kind="current-password"
            hint={i18n.t('administration.login.passwordHint')}
            value={chosen.password}
            onChange={(password) => set({ password })}
          />
        </div>
      )}
    </fieldset>
  );
}
