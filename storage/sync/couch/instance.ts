import * as v from 'valibot';
import type { RemoteChange } from '../backend';
import type { CouchHttp } from './couchHttp';

/** The document by which whoever runs the server tells one database from another of its name (docs/data.md). */
const META = 'meta:instance';
const MetaSchema = v.object({ instance: v.string() });

function instanceIn(content: unknown): string | undefined {
  const parsed = v.safeParse(MetaSchema, content);
  return parsed.success ? parsed.output.instance : undefined;
}

/** What a database says of itself; undefined where it says nothing, or nothing more. @throws BackendFailure */
export async function readMeta(http: CouchHttp, database: string): Promise<string | undefined> {
  const path = `${encodeURIComponent(database)}/${encodeURIComponent(META)}`;
  const { status, body } = await http.ask({ path }, [404]);
  return status === 404 ? undefined : instanceIn(body);
}

/** The same as a part of its feed tells it. @param before what it said before this part. */
export function metaAfter(
  changes: readonly RemoteChange[],
  before: string | undefined,
): string | undefined {
  const told = changes.findLast(({ id }) => id === META);
  return told ? instanceIn(told.content) : before;
}
