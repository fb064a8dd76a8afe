import { i18n } from '#i18n';
import { Button } from '../Button';
import { relativeDay } from '../relativeDay';
import { SettingsRow } from './SettingsRow';

interface BackupSaveProps {
  /** When the last one was written, ISO 8601. */
  savedAt: string | undefined;
  /** ms since the epoch. */
  now: number;
  onSave(): void;
}

/** Saves a backup, and says when that was done last. */
export function BackupSave({ savedAt, now, onSave }: BackupSaveProps) {
  const last =
    savedAt === undefined
      ? i18n.t('backup.never')
      : i18n.t('backup.last', [relativeDay(savedAt, now)]);
  return (
    <SettingsRow
      isWide
      label={<h3>{i18n.t('backup.title')}</h3>}
      hint={`${i18n.t('backup.hint')} ${last}.`}
    >
      <Button onClick={onSave}>{i18n.t('backup.save')}</Button>
    </SettingsRow>
  );
}
