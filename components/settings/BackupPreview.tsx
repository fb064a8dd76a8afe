import { useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { RestoreMode } from '@/cards/backupPlan';
import type { BackupLosses } from '@/cards/backupReading';
import type { RestoreOutlook } from '@/storage/transfer/restoreBackup';
import { Button } from '../Button';
import styles from './Backup.module.css';
import { countPhrases, listOf } from './backupCounts';

interface BackupPreviewProps {
  fileName: string;
  /** ISO 8601. */
  writtenAt: string;
  losses: BackupLosses;
  /** What each way of restoring comes to. */
  outlooks: Record<RestoreMode, RestoreOutlook>;
  isBusy: boolean;
  onRestore(mode: RestoreMode): void;
  onCancel(): void;
}

const MODES = {
  merge: { label: 'backup.preview.merge', hint: 'backup.preview.mergeHint' },
  replace: { label: 'backup.preview.replace', hint: 'backup.preview.replaceHint' },
} as const;

function Losses({ cards, titles, others }: BackupLosses) {
  if (cards + others === 0) return null;
  return (
    <div className={styles.losses}>
      {cards > 0 && (
        <>
          <p>{i18n.t('backup.preview.lost', cards)}</p>
          <ul>
            {titles.map((title, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two cards may have one title.
              <li key={index}>{title}</li>
            ))}
            {titles.length > 0 && titles.length < cards && <li>…</li>}
          </ul>
        </>
      )}
      {others > 0 && <p>{i18n.t('backup.preview.lostOthers', others)}</p>}
    </div>
  );
}

function Outlook({ counts, goesOnAs }: RestoreOutlook) {
  return (
    <>
      <p className={styles.counts}>
        {listOf(countPhrases(counts)) || i18n.t('backup.preview.nothing')}
      </p>
      {goesOnAs && <p className={styles.counts}>{i18n.t('backup.preview.goesOnAs', [goesOnAs])}</p>}
    </>
  );
}

/** What a file holds and what restoring it does, before it is done. */
export function BackupPreview(props: BackupPreviewProps) {
  const { fileName, writtenAt, losses, outlooks, isBusy, onRestore, onCancel } = props;
  const [mode, setMode] = useState<RestoreMode>('merge');
  const title = useRef<HTMLHeadingElement>(null);
  const groupId = useId();
  // The button that chose the file is gone: the focus goes on to what came of it.
  useEffect(() => title.current?.focus(), []);
  const written = new Intl.DateTimeFormat(i18n.t('locale'), {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(Date.parse(writtenAt));
  return (
    <div className={styles.preview}>
      <h4 ref={title} tabIndex={-1} className={styles.name}>
        {i18n.t('backup.preview.title', [fileName])}
      </h4>
      <p>{i18n.t('backup.preview.written', [written])}</p>
      <Losses {...losses} />
      <fieldset className={styles.modes}>
        <legend>{i18n.t('backup.preview.mode')}</legend>
        {(['merge', 'replace'] as const).map((each) => (
          <div key={each} className={styles.mode}>
            <input
              type="radio"
              name={groupId}
              id={`${groupId}-${each}`}
              aria-describedby={`${groupId}-${each}-hint`}
              checked={mode === each}
              onChange={() => setMode(each)}
            />
            <label htmlFor={`${groupId}-${each}`}>{i18n.t(MODES[each].label)}</label>
            <div id={`${groupId}-${each}-hint`}>
              <p>{i18n.t(MODES[each].hint)}</p>
              <Outlook {...outlooks[each]} />
            </div>
          </div>
        ))}
      </fieldset>
      <div className={styles.actions}>
        <Button kind="primary" aria-disabled={isBusy} onClick={() => !isBusy && onRestore(mode)}>
          {i18n.t(
            mode === 'merge' ? 'backup.preview.restoreMerge' : 'backup.preview.restoreReplace',
          )}
        </Button>
        <Button onClick={onCancel}>{i18n.t('backup.preview.cancel')}</Button>
      </div>
    </div>
  );
}
