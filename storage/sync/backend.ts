import * as v from 'valibot';

/** Where a feed was read to. Only the backend that gave it understands it; it is never compared or parsed. */
export type Cursor = string & { readonly __cursor: true };
/** A version of one document as the backend names it; equal or not is all that can be asked of it. */
export type Revision = string & { readonly __revision: true };

export const CursorSchema = v.pipe(
  v.string(),
  v.transform((value) => value as Cursor),
);
export const RevisionSchema = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(200),
  v.transform((value) => value as Revision),
);

/** A document as it is sent and received; what stands in it is parsed by `documents/`. */
export type Content = Readonly<Record<string, unknown>>;

/** A version that lost against the one that all read, and the last one that both came from. */
export interface LosingVersion {
  revision: Revision;
  content: Content;
  /** Null where the backend no longer has it. */
  ancestor: Content | null;
}

/** The last state of one document; the states in between are not told. */
export interface RemoteChange {
  id: string;
  revision: Revision;
  /** Null for a tombstone. */
  content: Content | null;
  losing: LosingVersion[];
}

/** A part of a feed, in no order that means anything. */
export interface Page {
  changes: RemoteChange[];
  /** To be kept in one transaction with the changes. */
  cursor: Cursor;
  /** How many changes come after these. */
  pending: number;
}

/** What to write, and over which version. */
export interface LocalChange {
  id: string;
  /** Null where the document is new to the backend, as far as is known. */
  base: Revision | null;
  /** Null deletes. */
  content: Content | null;
}

/** The reason of a refusal: the document is more than the server, or what stands in front of it, takes. */
export const TOO_LARGE = 'too-large';

export type PushOutcome =
  | { state: 'accepted'; revision: Revision }
  /** Taken by too few machines to be sure of: the feed will tell. */
  | { state: 'unsure'; revision: Revision }
  /** It is no longer at its base. */
  | { state: 'conflict' }
  /** The rules of the workspace forbid it (documents/refusals), or it is {@link TOO_LARGE}. */
  | { state: 'refused'; reason: string };

/** Who is signed in. */
export interface Account {
  name: string;
  roles: string[];
}

export interface Credentials {
  name: string;
  password: string;
}

/** What pulling may be asked for. */
export interface PullOptions {
  limit: number;
  /** Waits so long for a change where there is none, in ms; 0 answers at once. */
  wait: number;
  signal?: AbortSignal | undefined;
}

/**
 * The team's source of truth, as narrow as the replica needs it. An on-device workspace has none.
 * Every method throws {@link BackendFailure} and nothing else.
 */
export interface Backend {
  signIn(credentials: Credentials): Promise<Account>;
  /** Null where nobody is signed in, or no longer. */
  account(): Promise<Account | null>;
  /** What changed in a database after a cursor; null for all of it. */
  pull(database: string, since: Cursor | null, options: PullOptions): Promise<Page>;
  /**
   * Writes each change or none of it; the outcomes stand as the changes do. Nothing is written where another
   * database stands under the name than the one that `since` is of, which fails as `recreated`; null for one
   * that was never read.
   */
  push(
    database: string,
    changes: readonly LocalChange[],
    since: Cursor | null,
  ): Promise<PushOutcome[]>;
}

/** Why a backend could not do what it was asked. */
export type FailureKind =
  /** No network, or nobody answers there. */
  | 'offline'
  /** Asked, and silent until the deadline. */
  | 'silent'
  /** The browser was told not to let us read the server. */
  | 'not-allowed'
  | 'signed-out'
  | 'wrong-password'
  /** Too many wrong passwords: for some minutes the right one is refused as well. */
  | 'locked'
  /** This account may not read, or not write, this database. */
  | 'forbidden'
  | 'not-found'
  /** Another database stands under the name: cursors and revisions of before mean nothing. */
  | 'recreated'
  /** Asked too often, or under repair. */
  | 'busy'
  /** A proxy or a network asks to sign in before it lets anyone through. */
  | 'login-page'
  /** Something answers that is no CouchDB, or one that is too old. */
  | 'not-couchdb'
  /** It answers, and not what it should. */
  | 'broken';

/** A backend could not do what it was asked; nothing was lost, and it can be asked again. */
export class BackendFailure extends Error {
  override name = 'BackendFailure';
  readonly kind: FailureKind;
  /** How long to wait at least before the next attempt, in ms, where the backend said so. */
  readonly retryAfter: number | undefined;
  constructor(kind: FailureKind, told: string, more: { retryAfter?: number | undefined } = {}) {
    super(`${kind}: ${told}`);
    this.kind = kind;
    this.retryAfter = more.retryAfter;
  }
}
