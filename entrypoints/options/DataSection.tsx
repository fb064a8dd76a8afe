import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { downloadText } from '@/components/downloadText';
import { BackupSave } from '@/components/settings/BackupSave';
import { SettingsRows } from '@/components/settings/SettingsRows';
import { SettingsStorage } from '@/components/settings/SettingsStorage';
import { readSetting } from '@/storage/settings';
import { noteBackup } from '@/storage/transfer/backupStanding';
import { exportBackup } from '@/storage/transfer/exportBackup';
import { copyDiagnostics } from './diagnostics';
import { EraseDialog } from './EraseDialog';
import { RestorePart } from './RestorePart';
import { tell, told } from './store';
import { useStorageUse } from './useStorageUse';

function save(): Promise<void> {
  return told(async () => {
    const now = Date.now();
    const { name, text } = await exportBackup(browser.runtime.getManifest().version, now);
    downloadText(name, text, 'application/json');
    await noteBackup(now);
    tell(i18n.t('backup.saved', [name]));
  });
}

/** What is on this device: saved, restored, told of, deleted. */
export function DataSection() {
  const backup = useLiveQuery(async () => ({ savedAt: await readSetting('backed-up-at') }));
  const use = useStorageUse();
  const [isErasing, setIsErasing] = useState(false);
  if (!backup) return null;
  return (
    <>
      <SettingsRows>
        <BackupSave savedAt={backup.savedAt} now={Date.now()} onSave={() => void save()} />
        <RestorePart />
      </SettingsRows>
      <SettingsStorage
        used={use?.used}
        isPersisted={use?.isPersisted ?? false}
        onCopyDiagnostics={() => void copyDiagnostics()}
        onErase={() => setIsErasing(true)}
      />
      {isErasing && <EraseDialog onClose={() => setIsErasing(false)} />}
    </>
  );
}
