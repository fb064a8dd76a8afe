import { i18n } from '#i18n';
import styles from './Publish.module.css';

interface PublishKindsProps {
  /** How many there are. */
  drafts: number;
  archived: number;
  chosen: { drafts: boolean; archived: boolean };
  onChange(change: { drafts?: boolean; archived?: boolean }): void;
}

/** Asks whether drafts and archived cards go as well, where there are any. */
export function PublishKinds({ drafts, archived, chosen, onChange }: PublishKindsProps) {
  if (drafts + archived === 0) return null;
  return (
    <fieldset>
      <legend>{i18n.t('publish.what')}</legend>
      {drafts > 0 && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={chosen.drafts}
            onChange={({ target: { checked } }) => onChange({ drafts: checked })}
          />
          {i18n.t('publish.draftsToo', drafts)}
        </label>
      )}
      {archived > 0 && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={chosen.archived}
            onChange={({ target: { checked } }) => onChange({ archived: checked })}
          />
          {i18n.t('publish.archivedToo', archived)}
        </label>
      )}
    </fieldset>
  );
}
