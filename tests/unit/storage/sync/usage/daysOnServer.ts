import type { UsageDocument } from '@/documents/kinds/usage';
import { CouchBackend } from '@/storage/sync/couch/couchBackend';
import { dayIn } from '@/storage/sync/usage/dayContent';
import { withCookies } from '../../../../couch/cookieJar';
import type { StandIn } from '../../../../couch/standIn/standIn';
import { PREFIX } from '../aWorkspace';

/** The days that a server holds of the use of a collection's cards. */
export async function daysOnServer(standIn: StandIn, slug: string): Promise<UsageDocument[]> {
  const backend = new CouchBackend('http://couch', withCookies(standIn.fetch));
  await backend.signIn({ name: 'admin', password: 'password' });
  const options = { limit: 100_000, wait: 0 };
  const { changes } = await backend.pull(`${PREFIX}c_${slug}_use`, null, options);
  return changes.flatMap(({ id, content }) => (content && dayIn(id, content)) ?? []);
}
