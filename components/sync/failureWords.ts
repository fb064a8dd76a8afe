import { i18n } from '#i18n';
import type { SyncFailureKind } from '@/storage/sync/rows';

const KEYS = {
  offline: 'offline',
  silent: 'silent',
  'signed-out': 'signedOut',
  'wrong-password': 'wrongPassword',
  locked: 'locked',
  forbidden: 'forbidden',
  'not-found': 'notFound',
  recreated: 'recreated',
  busy: 'busy',
  'login-page': 'loginPage',
  'not-couchdb': 'notCouchdb',
  broken: 'broken',
  'storage-full': 'storageFull',
} as const satisfies Record<SyncFailureKind, string>;

/** What is wrong. */
export function failureTitle(kind: SyncFailureKind): string {
  return i18n.t(`sync.failure.${KEYS[kind]}.title`);
}

/** What it means, and what to do. @param until when it is tried again, in words; null where that is not known. */
export function failureHint(kind: SyncFailureKind, until: string | null): string {
  return kind === 'busy' && until !== null
    ? i18n.t('sync.failure.busy.until', [until])
    : i18n.t(`sync.failure.${KEYS[kind]}.hint`);
}
