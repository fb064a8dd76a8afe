import * as v from 'valibot';
import type { CouchHttp } from '@/storage/sync/couch/couchHttp';
import { answerOf } from './answers';

const PAGE = 500;
/** Above every sign of an id. */
const LAST = '\ufff0';

const StoredSchema = v.looseObject({ _id: v.string(), _rev: v.string() });
const RowsSchema = v.object({
  rows: v.array(v.object({ id: v.string(), doc: v.nullish(StoredSchema) })),
});

/** A document as it stands there; what is in it is for others to parse. */
export type Stored = v.InferOutput<typeof StoredSchema>;

/** All documents of a database whose ids begin so, in their order, a page at a time. */
export async function* documentsFrom(
  http: CouchHttp,
  database: string,
  start: string,
): AsyncGenerator<Stored> {
  let from: string | null = null;
  while (true) {
    const { body } = await http.ask({
      path: `${encodeURIComponent(database)}/_all_docs`,
      query: {
        include_docs: 'true',
        limit: String(PAGE),
        startkey: JSON.stringify(from ?? start),
        endkey: JSON.stringify(start + LAST),
        ...(from !== null && { skip: '1' }),
      },
    });
    const { rows } = answerOf(RowsSchema, body, `documents of ${database}`);
    for (const { doc } of rows) if (doc) yield doc;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    from = last.id;
  }
}

/** One document; null where there is none. */
export async function readStored(
  http: CouchHttp,
  database: string,
  path: string,
): Promise<Stored | null> {
  const { status, body } = await http.ask(
    { path: `${encodeURIComponent(database)}/${path}` },
    [404],
  );
  if (status === 404) return null;
  return answerOf(StoredSchema, body, `document at ${database}/${path}`);
}

/** Writes one document; `conflict` where it is no longer as its `_rev` says, or there already. */
export async function writeStored(
  http: CouchHttp,
  database: string,
  path: string,
  document: Readonly<Record<string, unknown>>,
): Promise<'written' | 'conflict'> {
  const { status } = await http.ask(
    { method: 'PUT', path: `${encodeURIComponent(database)}/${path}`, body: document },
    [409],
  );
  return status === 409 ? 'conflict' : 'written';
}
