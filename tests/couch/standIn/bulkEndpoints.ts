import type { Answer, DatabaseCall } from './call.ts';
import { isAsked, json, notAllowed, numberAsked, readFields, readJson } from './call.ts';
import { badRequest, CouchError } from './couchError.ts';
import type { Incoming } from './document.ts';
import { readDocument, showVersion } from './document.ts';
import { requirePath } from './documentEndpoint.ts';
import type { Fields } from './fields.ts';
import { isFields, stringsOf } from './fields.ts';
import { parseRevision, textOf } from './revision.ts';
import { hidePassword, requireVisible } from './userRecord.ts';

function inRow(work: () => Fields | undefined, told: Fields): Fields[] {
  try {
    return [work() ?? []].flat();
  } catch (error) {
    if (!(error instanceof CouchError)) throw error;
    return [{ ...told, error: error.error, reason: error.reason }];
  }
}

/** Writes many documents, each by itself; one that cannot be read at all refuses the whole request. */
export function answerBulkDocs({ request, person, database }: DatabaseCall): Answer {
  if (request.method !== 'POST') notAllowed('POST');
  const { docs, new_edits: newEdits = true } = readFields(request);
  if (docs === undefined) throw badRequest('POST body must include `docs` parameter.');
  if (!Array.isArray(docs)) throw badRequest('`docs` parameter must be an array.');
  if (typeof newEdits !== 'boolean') throw badRequest('`new_edits` parameter must be a boolean.');
  const read = docs.map((each) => readDocument(each));
  const incoming = database.name === '_users' ? read.map(hidePassword) : read;
  const write = (document: Incoming) => {
    const { id } = document;
    const rev = database.write(document, person);
    return { ok: true, id, rev };
  };
  if (newEdits)
    return json(
      201,
      incoming.flatMap((each) => inRow(() => write(each), { id: each.id })),
    );
  for (const each of incoming) requirePath(each);
  const refused = incoming.flatMap((each) =>
    inRow(
      () => {
        database.writeReplicated(each, person);
        return undefined;
      },
      { id: each.id, rev: textOf({ position: each.position, hash: each.hashes[0] ?? '' }) },
    ),
  );
  return json(201, refused);
}

/** Reads many documents, each in one version or in its winner. */
export function answerBulkGet({ request, database, person }: DatabaseCall): Answer {
  if (request.method !== 'POST') notAllowed('POST');
  const { docs } = readFields(request);
  if (!Array.isArray(docs)) throw badRequest("Missing JSON list of 'docs'.");
  const hasPath = isAsked(request.query, 'revs');
  const results = docs.map((asked) => {
    const { id, rev } = isFields(asked) ? asked : {};
    if (typeof id !== 'string') throw badRequest('document id missed');
    if (database.name === '_users') requireVisible(database.security, id, person);
    const tree = database.tree(id);
    const version = rev === undefined ? tree?.winner() : tree?.find(textOf(parseRevision(rev)));
    if (!tree || !version?.content) {
      const error = { id, rev: rev ?? 'undefined', error: 'not_found', reason: 'missing' };
      return { id, docs: [{ error }] };
    }
    return { id, docs: [{ ok: showVersion(id, tree, version, { hasPath }) }] };
  });
  return json(200, { results });
}

function keyAsked(query: URLSearchParams, name: string): string | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  try {
    return String(JSON.parse(text));
  } catch {
    throw badRequest('invalid UTF-8 JSON');
  }
}

/** Lists documents, or looks for those that are named. */
export function answerAllDocs({ request, database }: DatabaseCall): Answer {
  const { method, query } = request;
  if (method !== 'GET' && method !== 'POST') notAllowed('GET,HEAD,POST');
  const sent = method === 'POST' ? readFields(request) : {};
  const hasDocuments = isAsked(query, 'include_docs') || sent.include_docs === true;
  const hasConflicts = isAsked(query, 'conflicts');
  const keys = query.has('keys')
    ? readJson({ ...request, body: Buffer.from(query.get('keys') ?? '') })
    : sent.keys;
  if (keys !== undefined && !Array.isArray(keys))
    throw badRequest('`keys` body member must be an array.');
  const isThere = (id: string) => database.tree(id)?.isDeleted() === false;
  const living = database.ids().filter(isThere);
  const isBackwards = isAsked(query, 'descending');
  const [start, end] = ['startkey', 'endkey'].map((name) => keyAsked(query, name));
  const [from, to] = isBackwards ? [end, start] : [start, end];
  const inRange = living.filter(
    (id) => (from === undefined || id >= from) && (to === undefined || id <= to),
  );
  const listed = isBackwards ? inRange.toReversed() : inRange;
  const skip = numberAsked(query, 'skip', 0);
  const wanted = keys ? stringsOf(keys) : listed;
  const shown = wanted.slice(skip, skip + numberAsked(query, 'limit', wanted.length));
  const rows = shown.map((id) => {
    const tree = database.tree(id);
    if (!tree) return { key: id, error: 'not_found' };
    const rev = textOf(tree.winner());
    if (!isThere(id))
      return { id, key: id, value: { rev, deleted: true }, ...(hasDocuments ? { doc: null } : {}) };
    const doc = hasDocuments ? { doc: database.read(id, { hasConflicts }) } : {};
    return { id, key: id, value: { rev }, ...doc };
  });
  return json(200, { total_rows: living.length, offset: keys ? null : skip, rows });
}
