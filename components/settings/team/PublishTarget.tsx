import { useId } from 'react';
import { i18n } from '#i18n';
import type { Collection } from '@/cards/card';
import type { CollectionId } from '@/cards/ids';
import { TextField } from '../administration/TextField';
import styles from './Publish.module.css';

/** Where cards are to go. */
export type PublishTargetChoice =
  | { kind: 'there'; to: CollectionId }
  | { kind: 'new'; name: string; slug: string };

interface PublishTargetProps {
  chosen: PublishTargetChoice;
  /** The team's collections that this person may write into. */
  targets: readonly Collection[];
  /** What a new one is called unless somebody says otherwise. */
  suggested: { name: string; slug: string };
  onChoose(chosen: PublishTargetChoice): void;
}

/** Asks where the cards go: into a collection that the team has, or a new one. */
export function PublishTarget({ chosen, targets, suggested, onChoose }: PublishTargetProps) {
  const id = useId();
  const [first] = targets;
  const rename = (change: { name?: string; slug?: string }) =>
    chosen.kind === 'new' && onChoose({ ...chosen, ...change });
  return (
    <fieldset>
      <legend>{i18n.t('publish.where')}</legend>
      {first && (
        <>
          <label className={styles.choice}>
            <input
              type="radio"
              name={id}
              checked={chosen.kind === 'there'}
              onChange={() => onChoose({ kind: 'there', to: first.id })}
            />
            {i18n.t('publish.there')}
          </label>
          {chosen.kind === 'there' && (
            <div className={styles.inset}>
              <select
                aria-label={i18n.t('publish.which')}
                value={chosen.to}
                onChange={({ target: { value } }) => {
                  const to = targets.find((each) => each.id === value);
                  if (to) onChoose({ kind: 'there', to: to.id });
                }}
              >
                {targets.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.name}
                  </option>
                ))}
              </select>
            </div>
          )}
        </>
      )}
      <label className={styles.choice}>
        <input
          type="radio"
          name={id}
          checked={chosen.kind === 'new'}
          onChange={() => onChoose({ kind: 'new', ...suggested })}
        />
        {i18n.t('publish.new')}
      </label>
      {chosen.kind === 'new' && (
        <div className={styles.inset}>
          <TextField
            label={i18n.t('administration.collection.name')}
            value={chosen.name}
            most={200}
            onChange={(name) => rename({ name })}
          />
          <TextField
            label={i18n.t('administration.collection.slug')}
            hint={i18n.t('publish.slugHint')}
            value={chosen.slug}
            most={40}
            isCode
            onChange={(typed) => rename({ slug: typed.toLowerCase().replace(/[^a-z0-9-]/g, '-') })}
          />
        </div>
      )}
    </fieldset>
  );
}
