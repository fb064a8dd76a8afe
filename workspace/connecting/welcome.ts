import * as v from 'valibot';
import { BackendFailure } from '@/storage/sync/backend';
import type { CouchAnswer, CouchHttp } from '@/storage/sync/couch/couchHttp';
import { errorIn } from '@/storage/sync/couch/couchHttp';
import { ConnectFailure } from './connectFailure';

/** The oldest CouchDB whose behaviour Sidecard leans on (docs/sync.md). */
const OLDEST = [3, 5] as const;

const WelcomeSchema = v.object({
  couchdb: v.literal('Welcome'),
  version: v.pipe(v.string(), v.maxLength(100)),
});

function isOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
}

/** The answer of a server's front door. @throws ConnectFailure `not-couchdb` for somebody else's. */
async function frontDoor(http: CouchHttp): Promise<CouchAnswer> {
  try {
    return await http.ask({ path: '' }, [401]);
  } catch (error) {
    const isElse =
      error instanceof BackendFailure &&
      ['login-page', 'not-found', 'forbidden', 'broken'].includes(error.kind);
    throw isElse ? new ConnectFailure('not-couchdb', error.message) : error;
  }
}

/**
 * Looks whether a server is a CouchDB that Sidecard can work with.
 *
 * @returns `closed` where it tells its version only to those who are signed in (`require_valid_user`).
 * @throws ConnectFailure `not-couchdb`, `too-old`.
 */
export async function checkServer(http: CouchHttp): Promise<'known' | 'closed'> {
  const { status, body } = await frontDoor(http);
  if (status === 401) {
    if (errorIn(body)?.error === 'unauthorized') return 'closed';
    throw new ConnectFailure('not-couchdb', '401 of something else');
  }
  const welcome = v.safeParse(WelcomeSchema, body);
  if (!welcome.success) throw new ConnectFailure('not-couchdb', 'no welcome');
  const { version } = welcome.output;
  if (isOld(version)) throw new ConnectFailure('too-old', version);
  return 'known';
}
