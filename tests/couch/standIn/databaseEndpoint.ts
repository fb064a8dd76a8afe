import { answerAllDocs, answerBulkDocs, answerBulkGet } from './bulkEndpoints.ts';
import type { Answer, Call, DatabaseCall } from './call.ts';
import { json, notAllowed, readFields, readJson } from './call.ts';
import { answerChanges } from './changesEndpoint.ts';
import { badRequest, CouchError, forbidden, missing, notImplemented } from './couchError.ts';
import { checkId, readDocument } from './document.ts';
import { answerDocument } from './documentEndpoint.ts';
import {
  checkSecurity,
  requireDatabaseAdmin,
  requireMember,
  requireServerAdmin,
} from './rights.ts';

function answerInfo({ database }: DatabaseCall): Answer {
  const trees = database.ids().flatMap((id) => database.tree(id) ?? []);
  const gone = trees.filter((each) => each.isDeleted()).length;
  return json(200, {
    instance_start_time: database.created,
    db_name: database.name,
    purge_seq: database.sequence,
    update_seq: database.sequence,
    sizes: { file: 0, external: 0, active: 0 },
    props: {},
    doc_del_count: gone,
    doc_count: trees.length - gone,
    disk_format_version: 8,
    compact_running: false,
    cluster: { q: 2, n: 1, w: 1, r: 1 },
  });
}

function answerSecurity({ couch, request, database, person }: DatabaseCall): Answer {
  if (request.method === 'GET') return json(200, database.security);
  if (request.method !== 'PUT') notAllowed('PUT,GET');
  requireDatabaseAdmin(database.security, person);
  const isGuarded = couch.settings.get('couchdb', 'users_db_security_editable') !== 'true';
  if (database.name === '_users' && isGuarded)
    throw forbidden("You can't edit the security object of the user database.");
  const security = readJson(request);
  checkSecurity(security);
  database.security = security;
  return json(200, { ok: true });
}

/** A new document whose id stands in its body, or is made here. */
function answerPost(call: DatabaseCall): Answer {
  const { id } = readDocument(readFields(call.request));
  return answerDocument({ ...call, request: { ...call.request, method: 'PUT' } }, id);
}

function answerWithin(call: DatabaseCall, parts: readonly string[]): Answer {
  const [first = '', second, ...others] = parts;
  if (others.length > 0) throw notImplemented('attachments by address');
  if (first === '_design' || first === '_local') {
    if (second === undefined) throw badRequest(`Invalid ${first} document id.`);
    return answerDocument(call, `${first}/${second}`);
  }
  if (second !== undefined) throw notImplemented('attachments by address');
  switch (first) {
    case '_changes':
      return answerChanges(call);
    case '_bulk_docs':
      return answerBulkDocs(call);
    case '_bulk_get':
      return answerBulkGet(call);
    case '_all_docs':
      return answerAllDocs(call);
    case '_security':
      return answerSecurity(call);
    case '_ensure_full_commit':
      return json(201, { ok: true, instance_start_time: call.database.created });
    default:
      if (/^_[a-z_]+$/.test(first) && call.request.method !== 'PUT') throw missing();
      checkId(first);
      return answerDocument(call, first);
  }
}

function checkName(name: string): void {
  if (/^[a-z][a-z0-9_$()+/-]*$/.test(name) || ['_users', '_replicator'].includes(name)) return;
  const letters = 'Only lowercase characters (a-z), digits (0-9), and any of the characters';
  const told = `${letters} _, $, (, ), +, -, and / are allowed. Must begin with a letter.`;
  throw new CouchError(400, 'illegal_database_name', `Name: '${name}'. ${told}`);
}

/** A database, and what stands in it. */
export function answerDatabase(call: Call, name: string, parts: readonly string[]): Answer {
  const { couch, request, person } = call;
  const isWhole = parts.length === 0;
  if (isWhole && (request.method === 'PUT' || request.method === 'DELETE')) {
    requireServerAdmin(person);
    checkName(name);
    if (request.method === 'DELETE') couch.drop(name);
    else couch.create(name);
    return json(request.method === 'PUT' ? 201 : 200, { ok: true });
  }
  const database = couch.database(name);
  if (!database) throw missing('Database does not exist.');
  requireMember(database.security, person);
  // Nobody but administrators sees who else has an account (chttpd_auth_request).
  if (name === '_users' && ['_all_docs', '_changes'].includes(parts[0] ?? ''))
    requireServerAdmin(person);
  const within = { ...call, database };
  if (!isWhole) return answerWithin(within, parts);
  if (request.method === 'POST') return answerPost(within);
  return request.method === 'GET' ? answerInfo(within) : notAllowed('DELETE,GET,HEAD,POST');
}
