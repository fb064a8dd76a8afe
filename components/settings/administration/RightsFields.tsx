import { useId } from 'react';
import { i18n } from '#i18n';
import type { WorkspaceOverview } from '@/messaging/administrationRequests';
import styles from './Rights.module.css';
import { RIGHT_VIEWS, type RightView, rightWords } from './rightWords';

/** What somebody is to be allowed. */
export interface WantedRights {
  /** By slug; what is not named is none. */
  rights: Readonly<Record<string, RightView>>;
  isManager: boolean;
}

interface RightsFieldsProps {
  collections: WorkspaceOverview['collections'];
  wanted: WantedRights;
  onChange(wanted: WantedRights): void;
}

function rightFrom(value: string): RightView {
  return RIGHT_VIEWS.find((each) => each === value) ?? 'none';
}

/** What somebody may do: in each collection, and in the workspace itself. */
export function RightsFields({ collections, wanted, onChange }: RightsFieldsProps) {
  const { rights, isManager } = wanted;
  const id = useId();
  return (
    <fieldset className={styles.rights}>
      <legend>{i18n.t('administration.rights.legend')}</legend>
      {collections.map(({ slug, name }) => (
        <div key={slug} className={styles.right}>
          <label htmlFor={`${id}-${slug}`}>{name}</label>
          <select
            id={`${id}-${slug}`}
            className={styles.choice}
            value={rights[slug] ?? 'none'}
            onChange={({ target }) =>
              onChange({ ...wanted, rights: { ...rights, [slug]: rightFrom(target.value) } })
            }
          >
            {RIGHT_VIEWS.map((right) => (
              <option key={right} value={right}>
                {rightWords(right)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isManager}
          aria-describedby={`${id}-manager`}
          onChange={({ target }) => onChange({ ...wanted, isManager: target.checked })}
        />
        {i18n.t('administration.rights.manager')}
      </label>
      <p id={`${id}-manager`} className={styles.checkHint}>
        {i18n.t('administration.rights.managerHint')}
      </p>
    </fieldset>
  );
}
