import * as v from 'valibot';
import {
  BackendFailure,
  type Content,
  type LosingVersion,
  type Page,
  type PullOptions,
  type RemoteChange,
  type Revision,
  RevisionSchema,
} from '../backend';
import type { CouchHttp } from './couchHttp';
import type { FeedPosition } from './feedPosition';

const DocumentSchema = v.looseObject({
  _id: v.string(),
  _rev: RevisionSchema,
  _deleted: v.optional(v.boolean()),
  _conflicts: v.optional(v.array(RevisionSchema), []),
});
const RowSchema = v.object({
  id: v.string(),
  deleted: v.optional(v.boolean(), false),
  changes: v.pipe(v.array(v.object({ rev: RevisionSchema })), v.minLength(1)),
  doc: v.nullish(v.unknown()),
});
const FeedSchema = v.object({
  results: v.array(RowSchema),
  last_seq: v.union([v.string(), v.number()]),
  pending: v.optional(v.number(), 0),
});
const HistorySchema = v.looseObject({
  _revisions: v.object({ start: v.number(), ids: v.array(v.string()) }),
});

/** What CouchDB adds to a document, without what people wrote. */
function contentOf(document: Record<string, unknown>): Content {
  return Object.fromEntries(Object.entries(document).filter(([field]) => !field.startsWith('_')));
}

function documentPath(database: string, id: string): string {
  return `${encodeURIComponent(database)}/${encodeURIComponent(id)}`;
}

/** The versions that a version came from, itself first. */
function lineage({ _revisions: { start, ids } }: v.InferOutput<typeof HistorySchema>): string[] {
  return ids.map((hash, at) => `${start - at}-${hash}`);
}

async function readVersion(http: CouchHttp, path: string, revision: string) {
  const query = { rev: revision, revs: 'true' };
  const { status, body } = await http.ask({ path, query }, [404]);
  // Compacted away since, or never here.
  if (status === 404) return null;
  const parsed = v.safeParse(HistorySchema, body);
  return parsed.success
    ? { content: contentOf(parsed.output), lineage: lineage(parsed.output) }
    : null;
}

async function losingVersion(
  http: CouchHttp,
  path: string,
  winning: readonly string[],
  revision: Revision,
): Promise<LosingVersion | null> {
  const lost = await readVersion(http, path, revision);
  if (!lost) return null;
  const common = lost.lineage.find((each) => winning.includes(each));
  const ancestor = common ? await readVersion(http, path, common) : null;
  return { revision, content: lost.content, ancestor: ancestor?.content ?? null };
}

/** The losing versions of a document: rare, so that they may cost requests of their own. */
async function losingVersions(
  http: CouchHttp,
  database: string,
  { _id, _rev, _conflicts }: v.InferOutput<typeof DocumentSchema>,
): Promise<LosingVersion[]> {
  if (_conflicts.length === 0) return [];
  const path = documentPath(database, _id);
  const winner = await readVersion(http, path, _rev);
  const found: LosingVersion[] = [];
  for (const revision of _conflicts) {
    const lost = await losingVersion(http, path, winner?.lineage ?? [], revision);
    if (lost) found.push(lost);
  }
  return found;
}

async function changeOf(
  http: CouchHttp,
  database: string,
  row: v.InferOutput<typeof RowSchema>,
): Promise<RemoteChange> {
  const told = row.changes[0];
  const document = v.safeParse(DocumentSchema, row.doc);
  if (!told || (!document.success && !row.deleted)) {
    throw new BackendFailure('broken', `a change of ${row.id} without its document`);
  }
  if (!document.success) {
    return { id: row.id, revision: told.rev, content: null, losing: [] };
  }
  const { _rev: revision, _deleted: isDeleted } = document.output;
  return {
    id: row.id,
    // The document was read a moment after its row, and may be newer.
    revision,
    content: row.deleted || isDeleted ? null : contentOf(document.output),
    losing: await losingVersions(http, database, document.output),
  };
}

/**
 * One page of `_changes`, with documents and conflicts (CouchDB, api/database/changes). The place to go on
 * from is `last_seq`, not that of the last row: on a cluster they differ.
 */
export async function readFeed(
  http: CouchHttp,
  database: string,
  since: FeedPosition['seq'],
  { limit, wait, signal }: PullOptions,
): Promise<Omit<Page, 'cursor'> & { seq: FeedPosition['seq'] }> {
  const { body } = await http.ask({
    path: `${encodeURIComponent(database)}/_changes`,
    query: {
      ...{ include_docs: 'true', conflicts: 'true', limit: String(limit), since: String(since) },
      ...(wait > 0 && { feed: 'longpoll', timeout: String(wait) }),
    },
    wait,
    signal,
  });
  const feed = v.safeParse(FeedSchema, body);
  if (!feed.success) throw new BackendFailure('broken', `no feed of ${database}`);
  const { results, last_seq: seq, pending } = feed.output;
  const changes: RemoteChange[] = [];
  for (const row of results) {
    // How a database is run is for its administrators.
    if (!row.id.startsWith('_design/')) changes.push(await changeOf(http, database, row));
  }
  return { changes, seq, pending };
}
