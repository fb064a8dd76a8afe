import { useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type BackupContent, backupFileName, backupText } from '@/cards/backup';
import type { RestoreMode } from '@/cards/backupPlan';
import { downloadText } from '@/components/downloadText';
import { BackupChoose } from '@/components/settings/BackupChoose';
import { BackupPreview } from '@/components/settings/BackupPreview';
import { BackupRestore } from '@/components/settings/BackupRestore';
import { countPhrases, listOf } from '@/components/settings/backupCounts';
import { SettingsConfirm } from '@/components/settings/SettingsConfirm';
import { type Restored, restoreBackup, undoRestore } from '@/storage/transfer/restoreBackup';
import { type ChosenBackup, chooseBackup, UnusableBackupError } from './chosenBackup';
import { tell, tellProblem, told } from './store';

interface Choosing {
  name: 'choose';
  /** Why the last file cannot be restored. */
  problem: string | null;
  takesFocus: boolean;
}

type Step =
  | Choosing
  | { name: 'reading' }
  | { name: 'preview'; chosen: ChosenBackup; isAsking: boolean }
  | { name: 'restoring'; chosen: ChosenBackup };

const START: Choosing = { name: 'choose', problem: null, takesFocus: false };
const AGAIN: Choosing = { ...START, takesFocus: true };

function saveBefore(before: BackupContent): void {
  const now = Date.now();
  const text = backupText(before, browser.runtime.getManifest().version, now);
  downloadText(backupFileName(now).replace('backup', 'before-restore'), text, 'application/json');
}

/** Restores a backup: chosen, looked at, then done, with a way back from a replacement. */
export function RestorePart() {
  const [step, setStep] = useState<Step>(START);
  const [before, setBefore] = useState<BackupContent | null>(null);

  const choose = async (file: File) => {
    setStep({ name: 'reading' });
    try {
      setStep({ name: 'preview', chosen: await chooseBackup(file), isAsking: false });
    } catch (error) {
      const isUnusable = error instanceof UnusableBackupError;
      setStep({ ...START, problem: isUnusable ? error.message : null });
      if (!isUnusable) void told(() => Promise.reject(error));
    }
  };

  const undo = (restored: Restored) =>
    told(async () => {
      if ((await undoRestore(restored)) === 'changed-since') {
        // What was here before can still be saved: its button stays.
        tellProblem(i18n.t('backup.changedSince'));
        return;
      }
      setBefore(null);
      tell(i18n.t('backup.undone'));
    });

  const restore = async (chosen: ChosenBackup, mode: RestoreMode) => {
    setStep({ name: 'restoring', chosen });
    await told(async () => {
      const name = i18n.t('backup.restoredCollection');
      const restored = await restoreBackup(chosen, mode, name);
      setBefore(mode === 'replace' ? restored.before : null);
      const done = listOf(countPhrases(restored.counts)) || i18n.t('backup.preview.nothing');
      const onUndo = mode === 'replace' ? () => void undo(restored) : undefined;
      tell(i18n.t('backup.done', [done]), onUndo);
    });
    setStep(AGAIN);
  };

  const chosen = step.name === 'preview' || step.name === 'restoring' ? step.chosen : null;
  return (
    <BackupRestore onSaveBefore={before && !chosen ? () => saveBefore(before) : null}>
      {chosen ? (
        <BackupPreview
          {...chosen}
          isBusy={step.name === 'restoring'}
          onRestore={(mode) => {
            if (mode === 'replace') setStep({ name: 'preview', chosen, isAsking: true });
            else void restore(chosen, mode);
          }}
          onCancel={() => setStep(AGAIN)}
        />
      ) : (
        <BackupChoose
          isReading={step.name === 'reading'}
          problem={step.name === 'choose' ? step.problem : null}
          takesFocus={step.name === 'choose' && step.takesFocus}
          onChoose={(file) => void choose(file)}
        />
      )}
      {step.name === 'preview' && step.isAsking && (
        <SettingsConfirm
          question={i18n.t('backup.confirm.question')}
          warning={i18n.t('backup.confirm.warning')}
          confirm={i18n.t('backup.confirm.button')}
          cancel={i18n.t('backup.confirm.cancel')}
          onConfirm={() => void restore(step.chosen, 'replace')}
          onCancel={() => setStep({ ...step, isAsking: false })}
        />
      )}
    </BackupRestore>
  );
}
