import * as v from 'valibot';
import { BackendFailure, type Content } from '../backend';
import type { CouchHttp } from './couchHttp';

const RowsSchema = v.object({
  rows: v.array(v.object({ doc: v.nullish(v.record(v.string(), v.unknown())) })),
});

/** Ids between two, both included, in their order or from the last to the first. */
export interface IdRange {
  from: string;
  to: string;
  isBackwards: boolean;
  limit: number;
}

/**
 * The documents whose ids lie in a range, with their ids (CouchDB, api/database/bulk-api, `_all_docs`), without a
 * look at any others.
 *
 * @throws BackendFailure
 */
export async function readRange(
  http: CouchHttp,
  database: string,
  { from, to, isBackwards, limit }: IdRange,
): Promise<Content[]> {
  const [start, end] = isBackwards ? [to, from] : [from, to];
  const { body } = await http.ask({
    path: `${encodeURIComponent(database)}/_all_docs`,
    query: {
      ...{ include_docs: 'true', limit: String(limit), descending: String(isBackwards) },
      ...{ startkey: JSON.stringify(start), endkey: JSON.stringify(end) },
    },
  });
  const parsed = v.safeParse(RowsSchema, body);
  if (!parsed.success) throw new BackendFailure('broken', `no documents of ${database}`);
  return parsed.output.rows.flatMap(({ doc }): Content[] => (doc ? [doc] : []));
}
