import { i18n } from '#i18n';
import type { BackupContent } from '@/cards/backup';
import type { RestoreMode } from '@/cards/backupPlan';
import {
  type BackupLosses,
  type BackupReading,
  MOST_BACKUP_SIZE,
  readBackup,
} from '@/cards/backupReading';
import { previewRestore, type RestoreOutlook } from '@/storage/transfer/restoreBackup';

/** A file that was chosen and can be restored. */
export interface ChosenBackup {
  fileName: string;
  content: BackupContent;
  writtenAt: string;
  losses: BackupLosses;
  outlooks: Record<RestoreMode, RestoreOutlook>;
}

/** A chosen file that cannot be restored; the message says why, to the person. */
export class UnusableBackupError extends Error {
  override name = 'UnusableBackupError';
}

function problemOf(reading: Exclude<BackupReading, { state: 'read' }>): string {
  switch (reading.state) {
    case 'too-large':
      return i18n.t('backup.problem.tooLarge');
    case 'not-json':
      return i18n.t('backup.problem.notJson');
    case 'not-ours':
      return i18n.t('backup.problem.notOurs');
    case 'newer':
      return i18n.t('backup.problem.newer');
    case 'damaged':
      return i18n.t('backup.problem.damaged', [i18n.t(`backup.part.${reading.part}`)]);
  }
}

async function textOf(file: File): Promise<string> {
  if (file.size > MOST_BACKUP_SIZE) {
    throw new UnusableBackupError(i18n.t('backup.problem.tooLarge'));
  }
  try {
    return await file.text();
  } catch (cause) {
    throw new UnusableBackupError(i18n.t('backup.problem.unreadable'), { cause });
  }
}

/**
 * Reads a file and tells what restoring it would do; nothing is written.
 *
 * @throws UnusableBackupError where it cannot be restored.
 */
export async function chooseBackup(file: File): Promise<ChosenBackup> {
  const reading = readBackup(await textOf(file));
  if (reading.state !== 'read') throw new UnusableBackupError(problemOf(reading));
  const { content, writtenAt, losses } = reading;
  if (content.cards.length === 0) {
    throw new UnusableBackupError(i18n.t('backup.problem.empty'));
  }
  const outlooks = await previewRestore(content);
  return { fileName: file.name, content, writtenAt, losses, outlooks };
}
