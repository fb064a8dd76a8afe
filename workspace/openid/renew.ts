import { None, processRefreshTokenResponse, refreshTokenGrantRequest } from 'oauth4webapi';
import { OpenIdFailure } from './openIdFailure';
import type { OpenIdSettings } from './openIdSettings';
import { failureOf, readService, requestOptions } from './service';
import { type OpenIdTokens, tokensOf } from './tokens';

/**
 * Renews a sign-in without the person (RFC 6749, section 6). A service may take the old refresh token
 * out of use with that: of all that could renew, one does.
 *
 * @throws OpenIdFailure `expired` where only the person can.
 */
export async function renew(
  settings: OpenIdSettings,
  tokens: OpenIdTokens,
  now: () => number = Date.now,
): Promise<OpenIdTokens> {
  if (tokens.refresh === null) throw new OpenIdFailure('expired', 'no refresh token');
  const { server, client } = await readService(settings);
  try {
    const response = await refreshTokenGrantRequest(
      server,
      client,
      None(),
      tokens.refresh,
      requestOptions(settings),
    );
    const answer = await processRefreshTokenResponse(server, client, response);
    return tokensOf(answer, settings, { before: tokens, now: now() });
  } catch (error) {
    throw failureOf(error);
  }
}
