import * as v from 'valibot';
import { BackendFailure, type Credentials } from '@/storage/sync/backend';
import { type CouchHttp, errorIn } from '@/storage/sync/couch/couchHttp';
import { ConnectFailure } from './connectFailure';

/** A new password has at least so many characters. */
export const SHORTEST_PASSWORD = 12;

/** A person's record, with fields of whatever CouchDB and its administrators keep there. */
const RecordSchema = v.looseObject({
  _rev: v.string(),
  name: v.string(),
  roles: v.array(v.string()),
});

/** A server that lets its people not at their records answers so (CouchDB, intro/security). */
const KEPT_AWAY = [401, 403, 404];

/**
 * Gives the account that is signed in another password, which ends its sessions.
 *
 * @returns whether the server lets people do that.
 * @throws ConnectFailure `weak-password` where it wants another.
 */
export async function changeOwnPassword(
  http: CouchHttp,
  { name, password }: Credentials,
): Promise<boolean> {
  const path = `_users/${encodeURIComponent(`org.couchdb.user:${name}`)}`;
  const read = await http.ask({ path }, KEPT_AWAY);
  if (KEPT_AWAY.includes(read.status)) return false;
  const record = v.safeParse(RecordSchema, read.body);
  if (!record.success) throw new BackendFailure('broken', 'no record of a person');
  const body = { ...record.output, password };
  const { status, body: answer } = await http.ask({ method: 'PUT', path, body }, [
    ...KEPT_AWAY,
    400,
  ]);
  if (status === 400) throw new ConnectFailure('weak-password', errorIn(answer)?.reason ?? '');
  return !KEPT_AWAY.includes(status);
}
