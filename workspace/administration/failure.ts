import type { Slug } from '@/cards/collectionSlug';

/** Why nothing, or no more, can be done; what was done before stays and is found again by a second call. */
export type AdministrationProblem =
  /** Something answers there that is no CouchDB. */
  | { problem: 'not-couchdb'; told: string }
  | { problem: 'old'; version: string }
  | { problem: 'wrong-password'; name: string }
  /** Too many wrong passwords: for five minutes the right one is refused as well. */
  | { problem: 'locked'; name: string }
  | { problem: 'not-administrator'; name: string }
  /** No hub of this prefix, or one that is half made. */
  | { problem: 'no-workspace'; hub: string }
  /** A newer Sidecard set it up. */
  | { problem: 'newer-rules'; database: string; theirs: number; ours: number }
  | { problem: 'unfit-account'; name: string }
  | { problem: 'unfit-slug'; name: string }
  | { problem: 'no-collection'; slug: Slug; known: Slug[] }
  /** It administers the server; as a member it would be above the rules. */
  | { problem: 'server-administrator'; name: string }
  | { problem: 'no-account'; name: string }
  | { problem: 'no-member'; name: string }
  | { problem: 'no-group'; name: string; known: string[] }
  /** Somebody else changes the same all the time. */
  | { problem: 'contended'; what: string };

/** An operation could not be done, or not to its end. */
export class AdministrationFailure extends Error {
  override name = 'AdministrationFailure';
  readonly problem: AdministrationProblem;
  constructor(problem: AdministrationProblem) {
    super(problem.problem);
    this.problem = problem;
  }
}
