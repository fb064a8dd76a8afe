import { i18n } from '#i18n';
import styles from './Team.module.css';

/** That whoever manages this browser has set the workspace, or meant to. */
export function ManagedHint({ isDamaged }: { isDamaged: boolean }) {
  return isDamaged ? (
    <p className={styles.problem}>{i18n.t('team.invited.managedDamaged')}</p>
  ) : (
    <p className={styles.hint}>{i18n.t('team.invited.managed')}</p>
  );
}
