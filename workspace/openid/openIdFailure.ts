/** Why signing in by a team's service failed. */
export type OpenIdFailureKind =
  /** Nobody answers there, or this browser may not ask. */
  | 'unreachable'
  /** What answers is no service of OpenID Connect, or another than it should be. */
  | 'not-openid'
  /** The person went back, or the service said no to them or to Sidecard. */
  | 'refused'
  /** What was to renew the sign-in is no longer good: to be signed in again. */
  | 'expired'
  /** It gives no token that a CouchDB can check. */
  | 'no-token'
  /** It answers, and not as agreed. */
  | 'broken';

/** Signing in by OpenID Connect failed; nothing was changed. */
export class OpenIdFailure extends Error {
  override name = 'OpenIdFailure';
  readonly kind: OpenIdFailureKind;
  constructor(kind: OpenIdFailureKind, told: string) {
    super(`${kind}: ${told}`);
    this.kind = kind;
  }
}
