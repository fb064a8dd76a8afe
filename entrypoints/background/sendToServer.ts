import { browser } from 'wxt/browser';
import { BackendFailure } from '@/storage/sync/backend';
import type { Send } from '@/storage/sync/couch/couchHttp';
import { sendWithCookies } from '@/storage/sync/couch/sendWithCookies';
import type { Workspace } from '@/storage/sync/workspace';
import { openIdTokens } from '@/storage/workspace/openIdTokens';
import { sendWithToken } from '@/workspace/openid/sendWithToken';
import { TokenKeeper } from '@/workspace/openid/tokenKeeper';
import { originPattern } from '@/workspace/serverAddress';

/** Whether the browser lets us reach a server: people may take that back at any time. */
export function mayReach(address: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originPattern(address)] });
}

/**
 * The same as another way to send.
 *
 * @returns what throws BackendFailure `not-allowed` where the browser holds it back, which else looks like
 *   no network.
 */
export function whereAllowed(send: Send): Send {
  return async (url, init) => {
    try {
      return await send(url, init);
    } catch (error) {
      if (error instanceof BackendFailure || (await mayReach(url))) throw error;
      throw new BackendFailure('not-allowed', url);
    }
  };
}

/** Sends to the team's server as whoever signed in there with a password. */
export const sendToServer = whereAllowed(sendWithCookies);

/** Sends as the member that this device is, however they sign in. */
export function sendAsMember({ openId }: Workspace): Send {
  if (!openId) return sendToServer;
  return whereAllowed(sendWithToken(new TokenKeeper(openId, openIdTokens)));
}
