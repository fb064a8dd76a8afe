import { BackendFailure } from '@/storage/sync/backend';
import type { Send } from '@/storage/sync/couch/couchHttp';
import { OpenIdFailure } from './openIdFailure';
import type { TokenKeeper } from './tokenKeeper';

/** What a sign-in that cannot be kept fresh means for whoever asks the server. */
function backendFailure(error: unknown): unknown {
  if (!(error instanceof OpenIdFailure)) return error;
  switch (error.kind) {
    case 'unreachable':
      return new BackendFailure('offline', error.message);
    case 'expired':
    case 'refused':
    case 'no-token':
    case 'not-openid':
    case 'broken':
      return new BackendFailure('signed-out', error.message);
  }
}

/**
 * Sends as whoever signed in by the team's service; a token that the server no longer takes is renewed
 * once.
 *
 * @returns what throws BackendFailure `signed-out` where only the person can sign in again, `offline`
 *   where the service cannot be asked.
 */
export function sendWithToken(keeper: TokenKeeper): Send {
  const tokenFrom = async (source: Promise<string>) => {
    try {
      return await source;
    } catch (error) {
      throw backendFailure(error);
    }
  };
  return async (url, init) => {
    const send = (bearer: string) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${bearer}`);
      // A cookie of an earlier sign-in would be another account.
      return fetch(url, { ...init, headers, credentials: 'omit' });
    };
    const bearer = await tokenFrom(keeper.bearer());
    const response = await send(bearer);
    if (response.status !== 401) return response;
    return send(await tokenFrom(keeper.renewed(bearer)));
  };
}
