import { i18n } from '#i18n';
import { Button } from '../../Button';
import styles from './Team.module.css';

interface TeamActionsProps {
  isTrying: boolean;
  /** What the person is asked for before anything can be synced. */
  wants: 'sign-in' | 'permission' | null;
  /** They signed out here themselves: nothing of the team is on this device. */
  isSignedOut: boolean;
  onSync(): void;
  onAllow(): void;
  onSignOut(): void;
  onLeave(): void;
}

/** What can be done with the workspace that this device takes part in. */
export function TeamActions(props: TeamActionsProps) {
  const { isTrying, wants, isSignedOut, onSync, onAllow, onSignOut, onLeave } = props;
  return (
    <p className={styles.actions}>
      {wants === 'permission' && (
        <Button kind="primary" onClick={onAllow}>
          {i18n.t('team.allow')}
        </Button>
      )}
      {wants === null && (
        <Button aria-disabled={isTrying} onClick={() => !isTrying && onSync()}>
          {i18n.t(isTrying ? 'team.syncing' : 'team.syncNow')}
        </Button>
      )}
      {!isSignedOut && <Button onClick={onSignOut}>{i18n.t('team.signOut')}</Button>}
      <Button onClick={onLeave}>{i18n.t('team.leave')}</Button>
    </p>
  );
}
