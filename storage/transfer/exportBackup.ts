import { backupFileName, backupText } from '@/cards/backup';
import { readContent } from './content';

/** A file to hand to the person. */
export interface BackupFile {
  name: string;
  text: string;
}

/**
 * The workspace and what is this person's own, as a file.
 *
 * @param app the version of Sidecard that writes it.
 * @param now ms since the epoch.
 */
export async function exportBackup(app: string, now: number): Promise<BackupFile> {
  return { name: backupFileName(now), text: backupText(await readContent(), app, now) };
}
