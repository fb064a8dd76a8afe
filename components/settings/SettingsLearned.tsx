import { Fragment } from 'react';
import { i18n } from '#i18n';
import type { LearnedCounts } from '@/storage/learning/rows';
import { Button } from '../Button';
import styles from './Settings.module.css';
import { SettingsRow } from './SettingsRow';

interface SettingsLearnedProps {
  /** null where nothing was learned yet. */
  counts: LearnedCounts | null;
  onForget(): void;
}

const KINDS = [
  ['insert', 'options.learned.insert'],
  ['copy', 'options.learned.copy'],
  ['open', 'options.learned.open'],
  ['not-for', 'options.learned.notFor'],
] as const;

function numberWords(count: number): string {
  return new Intl.NumberFormat(i18n.t('locale')).format(count);
}

function dayWords(at: string): string {
  return new Intl.DateTimeFormat(i18n.t('locale'), { dateStyle: 'long' }).format(Date.parse(at));
}

function Counts({ counts }: { counts: LearnedCounts }) {
  return (
    <dl className={styles.facts}>
      {KINDS.map(([kind, label]) => (
        <Fragment key={kind}>
          <dt>{i18n.t(label)}</dt>
          <dd>{numberWords(counts[kind])}</dd>
        </Fragment>
      ))}
      <dt>{i18n.t('options.learned.since')}</dt>
      <dd>{dayWords(counts.since)}</dd>
    </dl>
  );
}

/** What suggestions have learned from on this device, and the end of it. */
export function SettingsLearned({ counts, onForget }: SettingsLearnedProps) {
  return (
    <>
      {counts ? (
        <Counts counts={counts} />
      ) : (
        <p className={styles.none}>{i18n.t('options.learned.nothing')}</p>
      )}
      <div className={styles.rows}>
        <SettingsRow
          isWide
          label={i18n.t('options.learned.forget')}
          hint={i18n.t('options.learned.forgetHint')}
        >
          <Button aria-disabled={counts === null} onClick={() => counts && onForget()}>
            {i18n.t('options.learned.button')}
          </Button>
        </SettingsRow>
      </div>
    </>
  );
}
