import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../Button';
import team from '../team/Team.module.css';
import { TextField } from './TextField';

interface SetUpWorkspaceProps {
  isBusy: boolean;
  onSetUp(wanted: { name: string; collection: string }): void;
}

/** Makes a workspace on a server that has none. */
export function SetUpWorkspace({ isBusy, onSetUp }: SetUpWorkspaceProps) {
  const [name, setName] = useState('');
  const [collection, setCollection] = useState('');
  const isReady = name.trim() !== '' && !isBusy;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onSetUp({ name, collection });
  };
  return (
    <form className={team.form} onSubmit={submit} aria-label={i18n.t('administration.setUp.label')}>
      <p className={team.hint}>{i18n.t('administration.setUp.hint')}</p>
      <TextField
        label={i18n.t('administration.setUp.name')}
        value={name}
        most={200}
        onChange={setName}
      />
      <TextField
        label={i18n.t('administration.setUp.collection')}
        hint={i18n.t('administration.setUp.collectionHint')}
        value={collection}
        most={200}
        onChange={setCollection}
      />
      <p className={team.actions}>
        <Button type="submit" kind="primary" aria-disabled={!isReady}>
          {i18n.t(isBusy ? 'administration.setUp.busy' : 'administration.setUp.button')}
        </Button>
      </p>
    </form>
  );
}
