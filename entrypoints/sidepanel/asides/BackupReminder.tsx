import { useLiveQuery } from 'dexie-react-hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { isBackupDue } from '@/cards/backupReminder';
import { downloadText } from '@/components/downloadText';
import { BackupLine } from '@/components/settings/BackupLine';
import { backupStanding, noteBackup, putReminderOff } from '@/storage/transfer/backupStanding';
import { exportBackup } from '@/storage/transfer/exportBackup';
import { panel } from '../store';
import { told } from '../told';
import { toldWriting } from '../toldWriting';

async function save() {
  const now = Date.now();
  const { name, text } = await exportBackup(browser.runtime.getManifest().version, now);
  downloadText(name, text, 'application/json');
  await noteBackup(now);
  panel.getState().showStatus({ text: i18n.t('backup.saved', [name]), tone: 'plain' });
}

/** Reminds of a backup where one is due. */
export function BackupReminder() {
  const standing = useLiveQuery(backupStanding);
  if (!standing || !isBackupDue(standing, Date.now())) return null;
  return (
    <BackupLine
      hasBackup={standing.backedUpAt !== undefined}
      onSave={() => void told(save)}
      onLater={() => void toldWriting('card', () => putReminderOff(Date.now()))}
    />
  );
}
