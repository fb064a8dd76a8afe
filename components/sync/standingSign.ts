import {
  CircleAlert,
  CloudAlert,
  CloudCheck,
  CloudDownload,
  CloudOff,
  CloudUpload,
  Hourglass,
  LockKeyhole,
  LogOut,
  type LucideIcon,
} from 'lucide-react';
import { i18n } from '#i18n';
import type { SyncFailureKind } from '@/storage/sync/rows';
import type { SyncStanding } from '@/storage/sync/syncStanding';
import { momentWords } from '../momentWords';
import { failureHint, failureTitle } from './failureWords';

/** A standing as it is shown: by a sign, and by words that say the same. */
export interface StandingSign {
  icon: LucideIcon;
  tone: 'good' | 'neutral' | 'warn' | 'bad';
  words: string;
  /** What it means, and what to do. */
  hint: string;
}

const FAILURE_SIGNS: Partial<Record<SyncFailureKind, Pick<StandingSign, 'icon' | 'tone'>>> = {
  offline: { icon: CloudOff, tone: 'warn' },
  silent: { icon: CloudOff, tone: 'warn' },
  busy: { icon: Hourglass, tone: 'warn' },
  recreated: { icon: CloudDownload, tone: 'warn' },
  locked: { icon: LockKeyhole, tone: 'bad' },
  'signed-out': { icon: LogOut, tone: 'bad' },
  'wrong-password': { icon: LogOut, tone: 'bad' },
};

function counted(count: number): string {
  return new Intl.NumberFormat(i18n.t('locale')).format(count);
}

function failureSign(
  { failure, until }: { failure: SyncFailureKind; until: string },
  waiting: number,
  now: number,
): StandingSign {
  const title = failureTitle(failure);
  return {
    ...(FAILURE_SIGNS[failure] ?? { icon: CloudAlert, tone: 'bad' }),
    words: waiting > 0 ? `${title} · ${i18n.t('sync.waiting', waiting)}` : title,
    hint: failureHint(failure, momentWords(until, now)),
  };
}

/** The sign for a standing. @param now ms since the epoch. */
export function standingSign(standing: SyncStanding, now: number): StandingSign {
  const { state, waiting, failing } = standing;
  switch (state.kind) {
    case 'in-step':
      return {
        ...{ icon: CloudCheck, tone: 'good', words: i18n.t('sync.inStep') },
        hint: i18n.t('sync.inStepHint'),
      };
    case 'waiting':
      return {
        ...{ icon: CloudUpload, tone: 'neutral', words: i18n.t('sync.waiting', waiting) },
        hint: i18n.t('sync.waitingHint'),
      };
    case 'reading': {
      const { progress } = state;
      const words = progress
        ? i18n.t('sync.reading', [counted(progress.done), counted(progress.total)])
        : i18n.t('sync.readingFirst');
      return { icon: CloudDownload, tone: 'neutral', words, hint: i18n.t('sync.readingHint') };
    }
    case 'partly':
      return {
        ...{ icon: CloudAlert, tone: 'warn', words: i18n.t('sync.partly', failing.length) },
        hint: i18n.t('sync.partlyHint'),
      };
    case 'asking':
      return { icon: CircleAlert, tone: 'warn', words: i18n.t('sync.asking'), hint: '' };
    case 'failing':
      return failureSign(state, waiting, now);
  }
}
