import { i18n } from '#i18n';
import type { WorkspaceOverview } from '@/messaging/administrationRequests';
import team from '../team/Team.module.css';
import styles from './Administration.module.css';

/** The collections of a workspace, with what databases and roles call them. */
export function CollectionList({ collections }: Pick<WorkspaceOverview, 'collections'>) {
  if (collections.length === 0) {
    return <p className={team.hint}>{i18n.t('administration.collection.none')}</p>;
  }
  return (
    <ul className={styles.list}>
      {collections.map(({ slug, name }) => (
        <li key={slug}>
          {name} <span className={styles.quiet}>{slug}</span>
        </li>
      ))}
    </ul>
  );
}
