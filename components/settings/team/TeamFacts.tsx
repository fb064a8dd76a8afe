import { i18n } from '#i18n';
import type { SyncStanding } from '@/storage/sync/syncStanding';
import { momentWords } from '../../momentWords';
import { standingSign } from '../../sync/standingSign';
import styles from './Team.module.css';

interface TeamFactsProps {
  workspace: string;
  /** Its host. */
  server: string;
  account: string;
  isAdministrator: boolean;
  /** They signed out here themselves: nothing of the team is on this device. */
  isSignedOut: boolean;
  standing: SyncStanding;
  /** ms since the epoch. */
  now: number;
}

/** In which workspace this device takes part, and how it stands to it. */
export function TeamFacts(props: TeamFactsProps) {
  const { workspace, server, account, isAdministrator, isSignedOut, standing, now } = props;
  const { icon: Icon, tone, words, hint } = standingSign(standing, now);
  return (
    <dl className={styles.facts}>
      <dt>{i18n.t('team.facts.workspace')}</dt>
      <dd>{workspace}</dd>
      <dt>{i18n.t('team.facts.server')}</dt>
      <dd>{server}</dd>
      <dt>{i18n.t('team.facts.account')}</dt>
      <dd>
        {account}
        {isAdministrator && <p className={styles.hint}>{i18n.t('team.facts.administrator')}</p>}
      </dd>
      <dt>{i18n.t('team.facts.state')}</dt>
      <dd>
        <p className={styles.state}>
          <Icon size={14} strokeWidth={2} aria-hidden="true" className={styles[tone]} />
          {words}
        </p>
        <p className={styles.hint}>{isSignedOut ? i18n.t('team.signedOutHint') : hint}</p>
      </dd>
      <dt>{i18n.t('sync.lastInStep')}</dt>
      <dd>{standing.inStepAt ? momentWords(standing.inStepAt, now) : i18n.t('sync.never')}</dd>
      <dt>{i18n.t('sync.toSend')}</dt>
      <dd>{i18n.t('sync.changes', standing.waiting)}</dd>
    </dl>
  );
}
