import { BackendFailure, type FailureKind } from '@/storage/sync/backend';
import { OpenIdFailure, type OpenIdFailureKind } from '../openid/openIdFailure';

/** Why an address and a sign-in do not lead into a workspace. */
export type ConnectProblem =
  | 'no-address'
  | 'not-https'
  /** No network, nobody there, or a certificate that the browser does not trust: browsers tell no two apart. */
  | 'unreachable'
  /** The browser was told not to let Sidecard read the server. */
  | 'not-allowed'
  | 'busy'
  | 'not-couchdb'
  /** A CouchDB before 3.5. */
  | 'too-old'
  | 'wrong-password'
  /** The password of a personal link was changed already. */
  | 'used-link'
  /** Too many wrong passwords: for some minutes the right one is refused as well. */
  | 'locked'
  /** The server does not take a password that was chosen. */
  | 'weak-password'
  /** Signed in, and the browser does not keep it. */
  | 'no-cookie'
  /** A CouchDB without a workspace of this name. */
  | 'no-workspace'
  /** A workspace that this account may not read. */
  | 'not-a-member'
  /** Its rules are newer than this Sidecard. */
  | 'newer-rules'
  /** No member can be called as this account is. */
  | 'bad-name'
  /** What was named as the team's sign-in service is none. */
  | 'no-service'
  | 'service-unreachable'
  /** The person went back there, or it does not let them or Sidecard in. */
  | 'service-refused'
  | 'service-broken'
  /** It gives no token that a CouchDB can check. */
  | 'no-token'
  /** The CouchDB does not trust its tokens. */
  | 'token-refused'
  /** The server answers, and not what it should. */
  | 'broken';

/** Connecting failed; nothing was changed on this device. */
export class ConnectFailure extends Error {
  override name = 'ConnectFailure';
  readonly problem: ConnectProblem;
  constructor(problem: ConnectProblem, told = '') {
    super(`${problem}: ${told}`);
    this.problem = problem;
  }
}

const PROBLEMS = {
  offline: 'unreachable',
  silent: 'unreachable',
  'not-allowed': 'not-allowed',
  'signed-out': 'no-cookie',
  'wrong-password': 'wrong-password',
  locked: 'locked',
  forbidden: 'not-a-member',
  'not-found': 'no-workspace',
  recreated: 'broken',
  busy: 'busy',
  'login-page': 'not-couchdb',
  'not-couchdb': 'not-couchdb',
  broken: 'broken',
} as const satisfies Record<FailureKind, ConnectProblem>;

const SERVICE_PROBLEMS = {
  unreachable: 'service-unreachable',
  'not-openid': 'no-service',
  refused: 'service-refused',
  expired: 'service-refused',
  'no-token': 'no-token',
  broken: 'service-broken',
} as const satisfies Record<OpenIdFailureKind, ConnectProblem>;

/** What stands in the way; an error that is none of connecting's own is thrown on. */
export function problemOf(error: unknown): ConnectProblem {
  if (error instanceof ConnectFailure) return error.problem;
  if (error instanceof BackendFailure) return PROBLEMS[error.kind];
  if (error instanceof OpenIdFailure) return SERVICE_PROBLEMS[error.kind];
  throw error;
}
