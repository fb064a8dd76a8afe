import type { MemberId } from '@/cards/ids';
import { memberIdOf } from '@/documents/people';
import type { Prefix } from '@/documents/place';
import type { Account } from '@/storage/sync/backend';
import type { CouchHttp } from '@/storage/sync/couch/couchHttp';
import { readSession } from '@/storage/sync/couch/session';
import { ConnectFailure } from './connectFailure';
import { readHub } from './hub';
import { checkServer } from './welcome';

/** Who takes part in which workspace. */
export interface Connected {
  account: string;
  roles: string[];
  me: MemberId;
  /** Which workspace it is; null where nobody wrote that down. */
  instance: string | null;
}

/** Whether two accounts are one. CouchDB's names tell capitals apart. */
function isSame(a: Account, b: Account | null): boolean {
  return b !== null && a.name === b.name;
}

/**
 * Signs in at a server and looks whether it has the workspace. Nothing of the sign-in is sent before the
 * server has said that it is a CouchDB.
 *
 * @param signIn gives who that makes us; of a session the browser keeps the cookie.
 * @throws ConnectFailure and BackendFailure: see `problemOf`.
 */
export async function connect(
  http: CouchHttp,
  prefix: Prefix,
  signIn: (http: CouchHttp) => Promise<Account>,
): Promise<Connected> {
  const door = await checkServer(http);
  const signedIn = await signIn(http);
  if (!isSame(signedIn, await readSession(http))) throw new ConnectFailure('no-cookie');
  if (door === 'closed') await checkServer(http);
  return enter(http, prefix, signedIn);
}

/**
 * Looks whether an account that is signed in may take part in the workspace.
 *
 * @throws ConnectFailure `no-workspace`, `newer-rules`, `bad-name`. @throws BackendFailure
 */
export async function enter(
  http: CouchHttp,
  prefix: Prefix,
  { name, roles }: Account,
): Promise<Connected> {
  const instance = await readHub(http, prefix);
  const me = memberIdOf(name);
  if (!me) throw new ConnectFailure('bad-name', name);
  return { account: name, roles, me, instance };
}
