import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from './Backup.module.css';
import settings from './Settings.module.css';

interface BackupRestoreProps {
  /** Saves what the last replacement took away; null where there was none. */
  onSaveBefore: (() => void) | null;
  /** The step at hand: choosing a file, or looking at it. */
  children: ReactNode;
}

/** Where backups are restored. */
export function BackupRestore({ onSaveBefore, children }: BackupRestoreProps) {
  return (
    <div>
      <h3 className={settings.subheading}>{i18n.t('backup.restore')}</h3>
      <p className={settings.hint}>{i18n.t('backup.restoreHint')}</p>
      {children}
      {onSaveBefore && (
        <p className={styles.actions}>
          <Button onClick={onSaveBefore}>{i18n.t('backup.saveBefore')}</Button>
        </p>
      )}
    </div>
  );
}
