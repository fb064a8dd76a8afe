import { None, processRevocationResponse, revocationRequest } from 'oauth4webapi';
import type { OpenIdSettings } from './openIdSettings';
import { failureOf, readService, requestOptions } from './service';

/**
 * Has a service take a sign-in back that a person has ended (RFC 7009), where it says that it can: whoever
 * had the refresh token could go on renewing it. A token that is good till its end stays so.
 *
 * @throws OpenIdFailure `unreachable` where it is worth another try; else the service will not.
 */
export async function revoke(settings: OpenIdSettings, refresh: string): Promise<void> {
  const { server, client } = await readService(settings);
  if (server.revocation_endpoint === undefined) return;
  try {
    const response = await revocationRequest(server, client, None(), refresh, {
      ...requestOptions(settings),
      additionalParameters: { token_type_hint: 'refresh_token' },
    });
    await processRevocationResponse(response);
  } catch (error) {
    throw failureOf(error);
  }
}
