import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import type { MemberOverview, WorkspaceOverview } from '@/messaging/administrationRequests';
import { Button } from '../../Button';
import team from '../team/Team.module.css';
import styles from './Members.module.css';
import { RightsFields, type WantedRights } from './RightsFields';
import { rightIn } from './rightWords';
import { SuccessorField } from './SuccessorField';

interface MemberEditorProps {
  member: MemberOverview;
  workspace: WorkspaceOverview;
  isBusy: boolean;
  onSave(wanted: WantedRights): void;
  onNewLink(): void;
  /** @param handTo the account of whoever takes over; empty for nobody. */
  onRemove(handTo: string): void;
}

function rightsOf(member: MemberOverview, { collections }: WorkspaceOverview): WantedRights {
  const rights = collections.map(({ slug }) => [slug, rightIn(member, slug)] as const);
  return { rights: Object.fromEntries(rights), isManager: member.isManager };
}

/** What can be done about one member. */
export function MemberEditor(props: MemberEditorProps) {
  const { member, workspace, isBusy, onSave, onNewLink, onRemove } = props;
  const before = rightsOf(member, workspace);
  const [wanted, setWanted] = useState(before);
  const [handTo, setHandTo] = useState('');
  const isNew = JSON.stringify(wanted) !== JSON.stringify(before);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isNew && !isBusy) onSave(wanted);
  };
  return (
    <div className={styles.editor}>
      {member.hasAccount ? (
        <form
          className={team.form}
          onSubmit={submit}
          aria-label={i18n.t('administration.member.rightsOf', [member.name])}
        >
          <RightsFields collections={workspace.collections} wanted={wanted} onChange={setWanted} />
          <p className={team.actions}>
            <Button type="submit" aria-disabled={!isNew || isBusy}>
              {i18n.t('administration.member.save')}
            </Button>
            <Button aria-disabled={isBusy} onClick={() => !isBusy && onNewLink()}>
              {i18n.t('administration.member.newLink')}
            </Button>
          </p>
        </form>
      ) : (
        <p className={team.hint}>{i18n.t('administration.member.elsewhere')}</p>
      )}
      <div className={styles.removal}>
        <SuccessorField
          label={i18n.t('administration.member.handTo')}
          members={workspace.members.filter(({ user }) => user !== member.user)}
          value={handTo}
          onChange={setHandTo}
        />
        <Button aria-disabled={isBusy} onClick={() => !isBusy && onRemove(handTo)}>
          {i18n.t('administration.member.remove')}
        </Button>
      </div>
    </div>
  );
}
