import type { TokenEndpointResponse } from 'oauth4webapi';
import * as v from 'valibot';
import { OpenIdFailure } from './openIdFailure';
import type { OpenIdSettings } from './openIdSettings';

/** What signs somebody in at CouchDB, and renews that. A secret: it never leaves storage that pages cannot read. */
export const OpenIdTokensSchema = v.object({
  /** A JSON Web Token, sent with each request. */
  bearer: v.pipe(v.string(), v.nonEmpty()),
  /** Until when it is good; ms since the epoch, by this device's clock. */
  goodUntil: v.pipe(v.number(), v.finite()),
  /** Null where the service gives none: then the sign-in ends with the token. */
  refresh: v.nullable(v.pipe(v.string(), v.nonEmpty())),
});
export type OpenIdTokens = v.InferOutput<typeof OpenIdTokensSchema>;

const ClaimsSchema = v.object({
  sub: v.pipe(v.string(), v.nonEmpty()),
  exp: v.number(),
  iat: v.optional(v.number()),
});

/** What a JSON Web Token claims, without a look at its signature: CouchDB checks it. Null for anything else. */
function claimsOf(token: string): v.InferOutput<typeof ClaimsSchema> | null {
  const [, body = '', proof] = token.split('.');
  if (proof === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(body.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
      sign.charCodeAt(0),
    );
    const parsed = v.safeParse(ClaimsSchema, JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.output : null;
  } catch {
    // Three parts, and not base 64 or JSON: an opaque token may look so.
    return null;
  }
}

/**
 * The tokens of a service's answer.
 *
 * @param before what was there: a service may leave out a refresh token that stays the same.
 * @param now ms since the epoch.
 * @throws OpenIdFailure `no-token` where none of them says who it is and until when (RFC 9068, section 2.2).
 */
export function tokensOf(
  answer: TokenEndpointResponse,
  { token }: OpenIdSettings,
  { before, now }: { before: OpenIdTokens | null; now: number },
): OpenIdTokens {
  const { access_token: access, id_token: id, refresh_token: refresh } = answer;
  const candidates = [...(token === 'id' ? [] : [access]), ...(token === 'access' ? [] : [id])];
  for (const bearer of candidates) {
    const claims = bearer === undefined ? null : claimsOf(bearer);
    if (bearer === undefined || !claims) continue;
    // By how long it lives, not until when: the clocks of device and service differ.
    const lifetime = (claims.exp - (claims.iat ?? now / 1000)) * 1000;
    return { bearer, goodUntil: now + lifetime, refresh: refresh ?? before?.refresh ?? null };
  }
  throw new OpenIdFailure(
    'no-token',
    'neither access nor ID token is a JSON Web Token of a person',
  );
}
