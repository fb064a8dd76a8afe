import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import type { WorkspaceOverview } from '@/messaging/administrationRequests';
import { Button } from '../../Button';
import team from '../team/Team.module.css';
import styles from './Administration.module.css';
import { RightsFields, type WantedRights } from './RightsFields';
import { TextField } from './TextField';

/** Somebody who is to be invited. */
export interface Invited extends WantedRights {
  user: string;
  displayName: string;
}

interface InviteMemberProps {
  collections: WorkspaceOverview['collections'];
  isBusy: boolean;
  onInvite(invited: Invited): void;
  onCancel(): void;
}

const NOBODY: Invited = { user: '', displayName: '', rights: {}, isManager: false };

/** Whom to invite, and what they may do. */
export function InviteMember({ collections, isBusy, onInvite, onCancel }: InviteMemberProps) {
  const [invited, setInvited] = useState(NOBODY);
  const set = (change: Partial<Invited>) => setInvited((before) => ({ ...before, ...change }));
  const isReady = invited.user.trim() !== '' && !isBusy;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onInvite({ ...invited, user: invited.user.trim() });
  };
  return (
    <form
      className={team.form}
      onSubmit={submit}
      aria-label={i18n.t('administration.invite.label')}
    >
      <h5 className={styles.title}>{i18n.t('administration.invite.label')}</h5>
      <TextField
        label={i18n.t('administration.invite.user')}
        hint={i18n.t('administration.invite.userHint')}
        value={invited.user}
        most={80}
        isCode
        takesFocus
        onChange={(user) => set({ user })}
      />
      <TextField
        label={i18n.t('administration.invite.displayName')}
        hint={i18n.t('administration.invite.displayNameHint')}
        value={invited.displayName}
        most={80}
        onChange={(displayName) => set({ displayName })}
      />
      <RightsFields collections={collections} wanted={invited} onChange={set} />
      <p className={team.actions}>
        <Button type="submit" kind="primary" aria-disabled={!isReady}>
          {i18n.t(isBusy ? 'administration.busy' : 'administration.invite.button')}
        </Button>
        <Button onClick={onCancel}>{i18n.t('administration.cancel')}</Button>
      </p>
    </form>
  );
}
