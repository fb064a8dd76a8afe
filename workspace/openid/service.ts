import {
  AuthorizationResponseError,
  type AuthorizationServer,
  allowInsecureRequests,
  type Client,
  discoveryRequest,
  OperationProcessingError,
  processDiscoveryResponse,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'oauth4webapi';
import { OpenIdFailure } from './openIdFailure';
import type { OpenIdSettings } from './openIdSettings';

/** A service gets so long for an answer, in ms: Chromium ends a worker whose fetch takes 30 s. */
const DEADLINE = 20_000;

/** What each request to a service is made with. */
export function requestOptions({ issuer }: OpenIdSettings) {
  return {
    // The settings' schema lets such an address through for this machine alone.
    [allowInsecureRequests]: issuer.startsWith('http:'),
    signal: AbortSignal.timeout(DEADLINE),
  };
}

/** A team's service as it describes itself, and Sidecard as it is known there. */
export interface Service {
  server: AuthorizationServer;
  client: Client;
}

/** Why a service refuses to renew a sign-in for good (RFC 6749, section 5.2). */
const OVER = ['invalid_grant'];

/** What went wrong in the library or on the network, as a failure of ours. */
export function failureOf(error: unknown): OpenIdFailure {
  const told = error instanceof Error ? error.message : String(error);
  if (error instanceof OpenIdFailure) return error;
  if (error instanceof AuthorizationResponseError) {
    return new OpenIdFailure('refused', `${error.error}: ${error.error_description ?? ''}`);
  }
  if (error instanceof ResponseBodyError) {
    const kind = OVER.includes(error.error) ? 'expired' : 'refused';
    return new OpenIdFailure(kind, `${error.error}: ${error.error_description ?? ''}`);
  }
  if (error instanceof WWWAuthenticateChallengeError) return new OpenIdFailure('refused', told);
  if (error instanceof OperationProcessingError) return new OpenIdFailure('broken', told);
  // What `fetch` throws: no network, no permission, or a deadline that has passed.
  return new OpenIdFailure('unreachable', told);
}

/**
 * Reads what a service says of itself (OpenID Connect Discovery 1.0, section 4).
 *
 * @throws OpenIdFailure `unreachable`, `not-openid`.
 */
export async function readService(settings: OpenIdSettings): Promise<Service> {
  const issuer = new URL(settings.issuer);
  const response = await discoveryRequest(issuer, requestOptions(settings)).catch((error) => {
    throw failureOf(error);
  });
  try {
    const server = await processDiscoveryResponse(issuer, response);
    return { server, client: { client_id: settings.clientId } };
  } catch (error) {
    throw new OpenIdFailure('not-openid', error instanceof Error ? error.message : '');
  }
}
