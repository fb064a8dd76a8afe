import { useId } from 'react';
import { i18n } from '#i18n';
import type { MostRight, TeamOverview } from '@/storage/workspace/teamOverview';
import styles from './Team.module.css';

const RIGHTS = {
  none: 'team.right.none',
  read: 'team.right.read',
  edit: 'team.right.edit',
  verify: 'team.right.verify',
  manage: 'team.right.manage',
} as const satisfies Record<MostRight, string>;

/** The team's collections with what this person may do, and its members. */
export function TeamLists({ collections, members }: Pick<TeamOverview, 'collections' | 'members'>) {
  const id = useId();
  return (
    <>
      <h4 id={id} className={styles.subtitle}>
        {i18n.t('team.collections')}
      </h4>
      {collections.length === 0 ? (
        <p className={styles.hint}>{i18n.t('team.noCollections')}</p>
      ) : (
        <ul className={styles.list} aria-labelledby={id}>
          {collections.map(({ slug, name, right }) => (
            <li key={slug}>
              {name} <span>{i18n.t(RIGHTS[right])}</span>
            </li>
          ))}
        </ul>
      )}
      {members.length > 0 && (
        <details className={styles.members}>
          <summary>{i18n.t('team.members', members.length)}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keyboard too. */}
          <ul className={`${styles.list} ${styles.people}`} tabIndex={0}>
            {members.map(({ id: member, name, isMe }) => (
              <li key={member}>
                {name} {isMe && <span>{i18n.t('team.you')}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
