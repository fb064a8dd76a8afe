import { i18n } from '#i18n';
import type { SyncFailureKind } from '@/storage/sync/rows';

const KEYS = {
  offline: 'offline',
  silent: 'silent',
  'not-allowed': 'notAllowed',
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

/** What a person has to do in the settings before anything is synced; null for nothing. */
export function remedyWords(kind: SyncFailureKind): string | null {
  switch (kind) {
    case 'signed-out':
    case 'wrong-password':
      return i18n.t('team.signIn');
    case 'not-allowed':
      return i18n.t('team.allow');
    default:
      return null;
  }
}
