/** Why the rules of a workspace refuse a write. */
export const REFUSALS = [
  /** A write with a history of its own, as replication brings it. */
  'replicated',
  'attachment',
  'unknown-kind',
  /** The workspace's rules know no such schema yet. */
  'newer-schema',
  /** It would write over what a newer version of Sidecard wrote. */
  'older-schema',
  'malformed',
  /** The database does not say whose it is. */
  'not-set-up',
  /** It takes a role that the writer does not have. */
  'no-right',
  /** Something is said to be done by somebody else. */
  'forged-author',
  'created-changed',
  'born-verified',
  'not-a-verifier',
  /** Verified in the same write as its meaning changed, or was not certainly kept. */
  'verified-with-edit',
  /** Its meaning changed, or was not certainly kept, and the verification stayed. */
  'verification-kept',
  /** Only managers change verifiers, and only they or the owner the owner. */
  'not-a-manager',
  /** What never changes once it is written. */
  'fixed',
  /** A count that only grows. */
  'shrunk',
] as const;

/** `other`: a server of newer rules, or somebody's own. */
export type Refusal = (typeof REFUSALS)[number] | 'other';

/** The code in the reason of a refused write, as `forged-author: …`. */
export function refusalOf(reason: string): Refusal {
  const [code] = reason.split(':');
  return REFUSALS.find((each) => each === code) ?? 'other';
}
