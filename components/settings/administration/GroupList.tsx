import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { GroupOverview, WorkspaceOverview } from '@/messaging/administrationRequests';
import { Button } from '../../Button';
import team from '../team/Team.module.css';
import styles from './Members.module.css';

interface GroupListProps {
  workspace: WorkspaceOverview;
  /** The id of the one that is changed. */
  open: string | null;
  /** What can be done about a group. */
  editor(group: GroupOverview): ReactNode;
  onOpen(id: string | null): void;
}

/** The groups of a workspace, with who is in each. */
export function GroupList({ workspace, open, editor, onOpen }: GroupListProps) {
  const { groups, members } = workspace;
  if (groups.length === 0)
    return <p className={team.hint}>{i18n.t('administration.group.none')}</p>;
  const nameOf = (user: string) => members.find((each) => each.user === user)?.name ?? user;
  return (
    <ul className={styles.groups} aria-label={i18n.t('administration.group.title')}>
      {groups.map((group) => (
        <li key={group.id}>
          <div className={styles.group}>
            <span>
              <strong>{group.name}</strong>
              <span className={styles.account}>
                {group.users.map(nameOf).join(', ') || i18n.t('administration.group.empty')}
              </span>
            </span>
            <Button
              aria-expanded={open === group.id}
              aria-label={i18n.t('administration.member.changeOf', [group.name])}
              onClick={() => onOpen(open === group.id ? null : group.id)}
            >
              {i18n.t('administration.member.change')}
            </Button>
          </div>
          {open === group.id && <div className={styles.editor}>{editor(group)}</div>}
        </li>
      ))}
    </ul>
  );
}
