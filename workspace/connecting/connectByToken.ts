import type { Prefix } from '@/documents/place';
import { type Account, BackendFailure } from '@/storage/sync/backend';
import type { CouchHttp } from '@/storage/sync/couch/couchHttp';
import { readSession } from '@/storage/sync/couch/session';
import { type Connected, enter } from './connect';
import { ConnectFailure } from './connectFailure';
import { checkServer } from './welcome';

/** How CouchDB turns a token away: 401 where its time has passed, 400 for one that it cannot check (jwtf). */
const TURNED_AWAY = ['signed-out', 'broken'];

async function accountOf(http: CouchHttp): Promise<Account> {
  try {
    const account = await readSession(http);
    if (account) return account;
  } catch (error) {
    const isTurnedAway = error instanceof BackendFailure && TURNED_AWAY.includes(error.kind);
    if (!isTurnedAway) throw error;
  }
  throw new ConnectFailure('token-refused');
}

/**
 * Looks whether a server takes a token of the team's sign-in service, and whom it takes part as.
 *
 * @param http how nobody asks the server: it is not shown a token before it has said that it is a CouchDB.
 * @param signedIn how whoever has the token asks it.
 * @throws ConnectFailure `token-refused`, and as `connect`.
 */
export async function connectByToken(
  http: CouchHttp,
  signedIn: CouchHttp,
  prefix: Prefix,
): Promise<Connected> {
  const door = await checkServer(http);
  const account = await accountOf(signedIn);
  if (door === 'closed') await checkServer(signedIn);
  return enter(signedIn, prefix, account);
}
