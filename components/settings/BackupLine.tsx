import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from './Backup.module.css';

interface BackupLineProps {
  /** Whether there is a backup at all, if an old one. */
  hasBackup: boolean;
  onSave(): void;
  onLater(): void;
}

/** Reminds of a backup, quietly. */
export function BackupLine({ hasBackup, onSave, onLater }: BackupLineProps) {
  return (
    <aside className={styles.line} aria-label={i18n.t('backup.reminder.label')}>
      <p>{i18n.t(hasBackup ? 'backup.reminder.old' : 'backup.reminder.text')}</p>
      <div>
        <Button kind="quiet" onClick={onSave}>
          {i18n.t('backup.save')}
        </Button>
        <Button kind="quiet" onClick={onLater}>
          {i18n.t('backup.reminder.later')}
        </Button>
      </div>
    </aside>
  );
}
