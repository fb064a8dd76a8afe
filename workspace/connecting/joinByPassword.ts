import type { Prefix } from '@/documents/place';
import { BackendFailure, type Credentials } from '@/storage/sync/backend';
import type { CouchHttp } from '@/storage/sync/couch/couchHttp';
import { openSession } from '@/storage/sync/couch/session';
import { type Connected, connect } from './connect';
import { ConnectFailure } from './connectFailure';
import { changeOwnPassword } from './ownPassword';

/** What became of the password of a personal link. */
export type LinkPassword =
  /** It is dead; from now on the person's own is the one. */
  | 'changed'
  /** The server lets nobody change their own: whoever has the link could use it. */
  | 'unchanged';

/** A server asked again at once may still know the old password; so often it is asked. */
const TRIES = 3;

function isWrongPassword(error: unknown): boolean {
  return error instanceof BackendFailure && error.kind === 'wrong-password';
}

/** Signs in with an account's own password. @throws as {@link connect} */
export function connectByPassword(
  http: CouchHttp,
  prefix: Prefix,
  credentials: Credentials,
): Promise<Connected> {
  return connect(http, prefix, (asked) => openSession(asked, credentials));
}

async function signInAnew(http: CouchHttp, credentials: Credentials, tries = TRIES): Promise<void> {
  try {
    await openSession(http, credentials);
  } catch (error) {
    if (tries <= 1 || !isWrongPassword(error)) throw error;
    await signInAnew(http, credentials, tries - 1);
  }
}

/**
 * Joins by a personal link: signs in with its password and puts the person's own in its place, so that the
 * link is used up. A link that is used up already lets in whoever knows the password that was chosen: they
 * were interrupted, or join with another device.
 *
 * @param own what the person chose.
 * @throws ConnectFailure `used-link`, `weak-password`, and as {@link connect}.
 */
export async function joinByLink(
  http: CouchHttp,
  prefix: Prefix,
  link: Credentials,
  own: string,
): Promise<Connected & { linkPassword: LinkPassword }> {
  const chosen = { name: link.name, password: own };
  try {
    const connected = await connectByPassword(http, prefix, link);
    if (!(await changeOwnPassword(http, chosen)))
      return { ...connected, linkPassword: 'unchanged' };
    await signInAnew(http, chosen);
    return { ...connected, linkPassword: 'changed' };
  } catch (error) {
    if (!isWrongPassword(error)) throw error;
  }
  try {
    return { ...(await connectByPassword(http, prefix, chosen)), linkPassword: 'changed' };
  } catch (error) {
    throw isWrongPassword(error) ? new ConnectFailure('used-link') : error;
  }
}
