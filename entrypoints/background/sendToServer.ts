import { browser } from 'wxt/browser';
import { BackendFailure } from '@/storage/sync/backend';
import { sendWithCookies } from '@/storage/sync/couch/sendWithCookies';
import { originPattern } from '@/workspace/serverAddress';

/** Whether the browser lets us reach a server: people may take that back at any time. */
export function mayReach(address: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originPattern(address)] });
}

/**
 * Sends to the team's server as whoever signed in.
 *
 * @throws BackendFailure `not-allowed` where the browser holds it back, which else looks like no network.
 */
export async function sendToServer(url: string, init: RequestInit): Promise<Response> {
  try {
    return await sendWithCookies(url, init);
  } catch (error) {
    if (!(await mayReach(url))) throw new BackendFailure('not-allowed', url);
    throw error;
  }
}
