import type { Answer, DatabaseCall } from './call.ts';
import { isAsked, json, notAllowed, readJson } from './call.ts';
import { badRequest, conflict, missing } from './couchError.ts';
import type { Incoming } from './document.ts';
import { readDocument, showVersion } from './document.ts';
import { stringsOf } from './fields.ts';
import { parseRevision, textOf } from './revision.ts';
import { hidePassword, requireVisible } from './userRecord.ts';

/** @throws {CouchError} 400 where a replicated write brings no revision. */
export function requirePath({ hashes }: Incoming): void {
  if (hashes.length > 0) return;
  const needed = 'the document needs `_rev` or `_revisions` specified';
  throw badRequest(`When \`new_edits: false\`, ${needed}`);
}

/** The revision that the address or a header names. */
function revisionAsked({ request }: DatabaseCall): string | undefined {
  const named = request.query.get('rev') ?? request.headers.get('if-match')?.replaceAll('"', '');
  return named === undefined ? undefined : textOf(parseRevision(named));
}

/** Several leaves in one answer: as parts for whoever takes them, as JSON for who asks for that alone. */
function answerLeaves(call: DatabaseCall, id: string, asked: string): Answer {
  const { database, request } = call;
  const tree = database.tree(id);
  const wanted = asked === 'all' ? tree?.leaves().map(textOf) : stringsOf(JSON.parse(asked));
  if (!wanted) throw missing();
  const hasPath = isAsked(request.query, 'revs');
  const found = wanted.map((revision) => {
    const version = tree?.leaf(revision);
    if (!tree || !version) return { missing: revision };
    return { ok: showVersion(id, tree, version, { hasPath }) };
  });
  const accepted = request.headers.get('accept') ?? '*/*';
  if (!/\*\/\*|multipart\//.test(accepted)) return json(200, found);
  const boundary = 'e9a5ba4d8ea2ae0a4f1b2d8a6ba6c7b1';
  const parts = found.map((each) => {
    const part = JSON.stringify('ok' in each ? each.ok : each);
    return `--${boundary}\r\nContent-Type: application/json\r\n\r\n${part}\r\n`;
  });
  return {
    status: 200,
    headers: { 'content-type': `multipart/mixed; boundary="${boundary}"` },
    body: `${parts.join('')}--${boundary}--`,
  };
}

function answerRead(call: DatabaseCall, id: string): Answer {
  const { database, request, person } = call;
  const { query } = request;
  if (database.name === '_users') requireVisible(database.security, id, person);
  const leaves = query.get('open_revs');
  if (leaves !== null) return answerLeaves(call, id, leaves);
  const showing = { hasPath: isAsked(query, 'revs'), hasConflicts: isAsked(query, 'conflicts') };
  const revision = query.get('rev');
  const tree = database.tree(id);
  if (revision !== null && tree) {
    const version = tree.find(textOf(parseRevision(revision)));
    if (!version?.content) throw missing();
    return json(200, showVersion(id, tree, version, showing));
  }
  const document = database.read(id, showing);
  return json(200, document, { etag: `"${document._rev}"` });
}

/** Writes what was sent over the revision that the body, the address or a header names. */
function answerWrite(call: DatabaseCall, id: string, sent: unknown): Answer {
  const { database, request, person } = call;
  const read = readDocument(sent, id);
  const asked = revisionAsked(call);
  const [hash] = read.hashes;
  if (asked !== undefined && hash !== undefined && asked !== textOf({ ...read, hash }))
    throw badRequest('Document rev from request body and query string have different values');
  const base = asked !== undefined && hash === undefined ? parseRevision(asked) : undefined;
  const named = base ? { ...read, position: base.position, hashes: [base.hash] } : read;
  const document = database.name === '_users' ? hidePassword(named) : named;
  if (request.query.get('new_edits') === 'false') {
    requirePath(document);
    database.writeReplicated(document, person);
    const rev = textOf({ position: document.position, hash: document.hashes[0] ?? '' });
    return json(201, { ok: true, id, rev });
  }
  const rev = database.write(document, person);
  return json(document.isDeleted ? 200 : 201, { ok: true, id, rev }, { etag: `"${rev}"` });
}

/** One document: ordinary, `_design/` or `_local/`. */
export function answerDocument(call: DatabaseCall, id: string): Answer {
  const { request, database } = call;
  switch (request.method) {
    case 'GET':
      return answerRead(call, id);
    case 'PUT':
      return answerWrite(call, id, readJson(request));
    case 'DELETE':
      database.read(id);
      if (revisionAsked(call) === undefined) throw conflict();
      return answerWrite(call, id, { _deleted: true });
    default:
      return notAllowed('DELETE,GET,HEAD,POST,PUT,COPY');
  }
}
