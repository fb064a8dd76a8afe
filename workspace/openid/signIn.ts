import {
  authorizationCodeGrantRequest,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  None,
  processAuthorizationCodeResponse,
  validateAuthResponse,
} from 'oauth4webapi';
import { OpenIdFailure } from './openIdFailure';
import { type OpenIdSettings, USUAL_SCOPE } from './openIdSettings';
import { failureOf, readService, requestOptions, type Service } from './service';
import { type OpenIdTokens, tokensOf } from './tokens';

/** How a person is shown the service's own page; the address that it sends them back to. */
export interface SignInWindow {
  /** Where the service sends people back to; it has to know it. */
  redirectUri: string;
  /** Opens the page, and ends when the person is sent back; null where they closed it. */
  open(url: string): Promise<string | null>;
}

async function pageOf({ server, client }: Service, asked: Record<string, string>): Promise<URL> {
  const { authorization_endpoint: endpoint } = server;
  if (endpoint === undefined) throw new OpenIdFailure('not-openid', 'no page to sign in');
  const url = new URL(endpoint);
  const all = { client_id: client.client_id, response_type: 'code', ...asked };
  for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
  return url;
}

/**
 * Signs a person in on their service's own page: authorisation code with PKCE (RFC 7636), without a
 * secret of Sidecard's.
 *
 * @param now ms since the epoch, asked when the tokens have come.
 * @throws OpenIdFailure
 */
export async function signIn(
  settings: OpenIdSettings,
  window: SignInWindow,
  now: () => number = Date.now,
): Promise<OpenIdTokens> {
  const service = await readService(settings);
  const { server, client } = service;
  const { redirectUri } = window;
  const [verifier, state, nonce] = [
    generateRandomCodeVerifier(),
    generateRandomState(),
    generateRandomNonce(),
  ];
  const page = await pageOf(service, {
    redirect_uri: redirectUri,
    scope: settings.scope ?? USUAL_SCOPE,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...{ state, nonce },
  });
  const cameBack = await window.open(page.href);
  if (cameBack === null) throw new OpenIdFailure('refused', 'the page was closed');
  try {
    const said = validateAuthResponse(server, client, new URL(cameBack), state);
    const options = requestOptions(settings);
    const response = await authorizationCodeGrantRequest(
      server,
      client,
      None(),
      said,
      redirectUri,
      verifier,
      options,
    );
    const answer = await processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: nonce,
      requireIdToken: true,
    });
    return tokensOf(answer, settings, { before: null, now: now() });
  } catch (error) {
    throw failureOf(error);
  }
}
