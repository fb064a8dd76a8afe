import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../Button';
import team from '../team/Team.module.css';
import styles from './Administration.module.css';
import { TextField } from './TextField';

interface AddCollectionProps {
  isBusy: boolean;
  onAdd(wanted: { name: string; slug: string }): void;
  onCancel(): void;
}

/** A collection to add to the workspace. */
export function AddCollection({ isBusy, onAdd, onCancel }: AddCollectionProps) {
  const [name, setName] = useState('');
  const [slug, setSlug] = useState('');
  const isReady = name.trim() !== '' && !isBusy;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onAdd({ name, slug });
  };
  return (
    <form
      className={team.form}
      onSubmit={submit}
      aria-label={i18n.t('administration.collection.label')}
    >
      <h5 className={styles.title}>{i18n.t('administration.collection.label')}</h5>
      <TextField
        label={i18n.t('administration.collection.name')}
        value={name}
        most={200}
        takesFocus
        onChange={setName}
      />
      <TextField
        label={i18n.t('administration.collection.slug')}
        hint={i18n.t('administration.collection.slugHint')}
        value={slug}
        most={40}
        isCode
        onChange={(typed) => setSlug(typed.toLowerCase().replace(/[^a-z0-9-]/g, '-'))}
      />
      <p className={team.actions}>
        <Button type="submit" kind="primary" aria-disabled={!isReady}>
          {i18n.t(isBusy ? 'administration.busy' : 'administration.collection.button')}
        </Button>
        <Button onClick={onCancel}>{i18n.t('administration.cancel')}</Button>
      </p>
    </form>
  );
}
