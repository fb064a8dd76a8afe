import { i18n } from '#i18n';
import type { RefusedReason } from '@/storage/sync/refusedChanges';

const KEYS = {
  replicated: 'refused.reason.replicated',
  attachment: 'refused.reason.attachment',
  'unknown-kind': 'refused.reason.unknownKind',
  'newer-schema': 'refused.reason.newerSchema',
  'older-schema': 'refused.reason.olderSchema',
  malformed: 'refused.reason.malformed',
  'not-set-up': 'refused.reason.notSetUp',
  'no-right': 'refused.reason.noRight',
  'forged-author': 'refused.reason.forgedAuthor',
  'created-changed': 'refused.reason.createdChanged',
  'born-verified': 'refused.reason.bornVerified',
  'not-a-verifier': 'refused.reason.notAVerifier',
  'verified-with-edit': 'refused.reason.verifiedWithEdit',
  'verification-kept': 'refused.reason.verificationKept',
  'not-a-manager': 'refused.reason.notAManager',
  fixed: 'refused.reason.fixed',
  shrunk: 'refused.reason.shrunk',
  other: 'refused.reason.other',
  'newer-document': 'refused.reason.newerDocument',
  'too-large': 'refused.reason.tooLarge',
  'lost-access': 'refused.reason.lostAccess',
} as const satisfies Record<RefusedReason, string>;

/** Why a change was not accepted, and what to do. */
export function refusalWords(reason: RefusedReason): string {
  return i18n.t(KEYS[reason]);
}
