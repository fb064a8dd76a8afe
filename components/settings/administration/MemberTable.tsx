import { Fragment, type ReactNode, useId, useState } from 'react';
import { i18n } from '#i18n';
import type { MemberOverview, WorkspaceOverview } from '@/messaging/administrationRequests';
import { Button } from '../../Button';
import team from '../team/Team.module.css';
import styles from './Members.module.css';
import { rightWords } from './rightWords';
import { TextField } from './TextField';

/** A longer list than this is looked through. */
const FEW = 12;

interface MemberTableProps {
  workspace: WorkspaceOverview;
  /** What can be done about a member. */
  editor(member: MemberOverview, close: () => void): ReactNode;
}

function Rights({ member, workspace }: { member: MemberOverview; workspace: WorkspaceOverview }) {
  const { isManager, rights, hasAccount } = member;
  if (!hasAccount) return <>{i18n.t('administration.member.noAccount')}</>;
  const named = rights.map(({ slug, right }) => ({
    name: workspace.collections.find((each) => each.slug === slug)?.name ?? slug,
    right,
  }));
  return (
    <ul>
      {named.map(({ name, right }) => (
        <li key={name}>
          {name}: {rightWords(right)}
        </li>
      ))}
      {isManager && <li>{i18n.t('administration.member.manager')}</li>}
      {named.length === 0 && !isManager && <li>{i18n.t('administration.member.noRights')}</li>}
    </ul>
  );
}

function isFound({ name, user }: MemberOverview, looked: string): boolean {
  const words = looked.trim().toLowerCase();
  return `${name} ${user ?? ''}`.toLowerCase().includes(words);
}

/** Who takes part, and what they may do. */
export function MemberTable({ workspace, editor }: MemberTableProps) {
  const { members } = workspace;
  const id = useId();
  const [open, setOpen] = useState<string | null>(null);
  const [looked, setLooked] = useState('');
  if (members.length === 0) {
    return <p className={team.hint}>{i18n.t('administration.member.none')}</p>;
  }
  const shown = members.filter((each) => isFound(each, looked));
  return (
    <>
      {members.length > FEW && (
        <TextField
          label={i18n.t('administration.member.find')}
          value={looked}
          most={80}
          onChange={setLooked}
        />
      )}
      <table className={styles.table} aria-label={i18n.t('administration.member.title')}>
        <thead>
          <tr>
            <th scope="col">{i18n.t('administration.member.who')}</th>
            <th scope="col">{i18n.t('administration.member.may')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((member) => {
            const { user, name } = member;
            const isOpen = user !== null && open === user;
            return (
              <Fragment key={user ?? name}>
                <tr data-open={isOpen}>
                  <th scope="row">
                    {name}
                    {user !== null && user !== name && (
                      <span className={styles.account}>{user}</span>
                    )}
                  </th>
                  <td>
                    <Rights {...{ member, workspace }} />
                  </td>
                  <td>
                    {user !== null && (
                      <Button
                        aria-expanded={isOpen}
                        aria-controls={isOpen ? `${id}-editor` : undefined}
                        aria-label={i18n.t('administration.member.changeOf', [name])}
                        onClick={() => setOpen(isOpen ? null : user)}
                      >
                        {i18n.t('administration.member.change')}
                      </Button>
                    )}
                  </td>
                </tr>
                {isOpen && (
                  <tr id={`${id}-editor`} className={styles.opened}>
                    <td colSpan={3}>{editor(member, () => setOpen(null))}</td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
