import { randomUUID } from 'node:crypto';
import { badRequest, CouchError } from './couchError.ts';
import type { Fields } from './fields.ts';
import { isFields } from './fields.ts';
import { parseHash, parseRevision, textOf } from './revision.ts';
import type { Content, RevisionTree, Version } from './revisionTree.ts';

/** A document as it was sent. */
export interface Incoming extends Content {
  id: string;
  /** The version it names, newest first with its ancestors; empty for one that names none. */
  position: number;
  hashes: string[];
}

const MOST_BYTES = 8_000_000;
const IGNORED = ['_revs_info', '_local_seq', '_conflicts', '_deleted_conflicts'];
const illegalId = (reason: string) => new CouchError(400, 'illegal_docid', reason);
const invalid = (reason: string) => new CouchError(400, 'doc_validation', reason);

/** @throws {CouchError} 400 where CouchDB would not take the id. */
export function checkId(id: unknown): asserts id is string {
  if (typeof id !== 'string') throw illegalId('Document id must be a string');
  if (id === '') throw illegalId('Document id must not be empty');
  if (id === '_design/' || id === '_local/') throw illegalId(`Illegal document id \`${id}\``);
  if (id.startsWith('_') && !/^_(?:design|local)\//.test(id))
    throw illegalId('Only reserved document ids may start with underscore.');
}

function pathOf(sent: Fields): { position: number; hashes: string[] } {
  const { _revisions: path, _rev: revision } = sent;
  if (path !== undefined) {
    if (!isFields(path)) throw invalid('Bad special document member: _revisions');
    if (!Number.isInteger(path.start)) throw invalid("_revisions.start isn't an integer.");
    if (!Array.isArray(path.ids)) throw invalid("_revisions.ids isn't a array.");
    const hashes = path.ids.map((each) => {
      if (typeof each !== 'string') throw invalid("RevId isn't a string");
      return parseHash(each);
    });
    return { position: Number(path.start), hashes };
  }
  if (revision === undefined) return { position: 0, hashes: [] };
  const { position, hash } = parseRevision(revision);
  return { position, hashes: [hash] };
}

/** Attachments are kept as what CouchDB tells of them; their data is not. */
function attachmentsOf(sent: unknown): Fields | undefined {
  if (!isFields(sent)) return undefined;
  const told = Object.entries(sent).map(([name, each]) => {
    const { content_type: type, data } = isFields(each) ? each : {};
    return [name, { content_type: type, length: String(data ?? '').length, stub: true }];
  });
  return told.length === 0 ? undefined : Object.fromEntries(told);
}

/**
 * Reads a document as CouchDB does.
 * @param id The id the address names, which counts before the document's own.
 * @throws {CouchError} 400 for a bad id, revision or special member, 413 for more than 8 MB.
 */
export function readDocument(sent: unknown, id?: string): Incoming {
  if (!isFields(sent)) throw badRequest('Document must be a JSON object');
  if (sent._id !== undefined) checkId(sent._id);
  const name = id ?? sent._id ?? randomUUID().replaceAll('-', '');
  checkId(name);
  const body: Fields = {};
  for (const [key, value] of Object.entries(sent)) {
    if (!key.startsWith('_')) body[key] = value;
    else if (IGNORED.includes(key) || ['_id', '_rev', '_revisions', '_attachments'].includes(key))
      continue;
    else if (key !== '_deleted' || typeof value !== 'boolean')
      throw invalid(`Bad special document member: ${key}`);
  }
  if (Buffer.byteLength(JSON.stringify(body)) > MOST_BYTES)
    throw new CouchError(413, 'document_too_large', name);
  return {
    id: name,
    ...pathOf(sent),
    isDeleted: sent._deleted === true,
    body,
    attachments: attachmentsOf(sent._attachments),
  };
}

/** A document as CouchDB shows it: to readers, and to the rules. */
export function showDocument(
  id: string,
  revision: string | undefined,
  { body, isDeleted, attachments }: Content,
  more: Fields = {},
): Fields {
  return {
    _id: id,
    ...(revision === undefined ? {} : { _rev: revision }),
    ...body,
    ...(isDeleted ? { _deleted: true } : {}),
    ...more,
    ...(attachments ? { _attachments: attachments } : {}),
  };
}

/** What may be asked of a document that is read. */
export interface Showing {
  hasPath?: boolean;
  hasConflicts?: boolean;
}

const NOTHING: Content = { isDeleted: false, body: {}, attachments: undefined };

/** A version of a document as a reader sees it. */
export function showVersion(
  id: string,
  tree: RevisionTree,
  version: Version,
  { hasPath, hasConflicts }: Showing = {},
): Fields {
  const revision = textOf(version);
  const losers = hasConflicts ? tree.conflicts().map(textOf) : [];
  return showDocument(id, revision, version.content ?? NOTHING, {
    ...(hasPath ? { _revisions: { start: version.position, ids: tree.path(revision) } } : {}),
    ...(losers.length > 0 ? { _conflicts: losers } : {}),
  });
}
