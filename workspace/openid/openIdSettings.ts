import * as v from 'valibot';
import { readAddress } from '../serverAddress';

/** The scopes asked for where a team names none: who it is, and a token that renews the sign-in. */
export const USUAL_SCOPE = 'openid offline_access';

/** A team's sign-in service (OpenID Connect), as an invitation or an administrator's policy names it. No secret. */
export const OpenIdSettingsSchema = v.object({
  /** Its address; what it can do is read from below it. */
  issuer: v.pipe(
    v.string(),
    v.maxLength(500),
    v.check((issuer) => 'address' in readAddress(issuer), 'no address of a service'),
  ),
  /** As what Sidecard is known there: a public client, without a secret. */
  clientId: v.pipe(v.string(), v.nonEmpty(), v.maxLength(500)),
  scope: v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(500))),
  /**
   * Which of its tokens CouchDB checks. Left out: the access token where it is a JSON Web Token, else
   * the ID token. Some services give access tokens that only their own servers can check.
   */
  token: v.optional(v.picklist(['access', 'id'])),
});
export type OpenIdSettings = v.InferOutput<typeof OpenIdSettingsSchema>;
