import { refuse } from './refuse.js';
import { LONGEST_ID, wholeNumber, wrongField } from './shapes.js';

/**
 * Whether a write brings a version that it names itself, as replication does. An ordinary one names none (a
 * new document) or the one that it changes: the server names the next.
 */
function isReplicated({ _rev: version, _revisions: history }, old) {
  return Boolean(version || history) && (!old || version !== old._rev);
}

function needsKnownSchema(document, old, { schema }) {
  if (!wholeNumber(document.schema) || document.schema === 0) {
    refuse('malformed', 'A document says its schema.');
  }
  if (document.schema > schema) {
    refuse('newer-schema', 'The rules of this workspace are older than this document.');
  }
  if (old && document.schema < old.schema) {
    refuse('older-schema', 'A newer version of Sidecard wrote this document.');
  }
}

function needsShape(document, kind) {
  const wrong = wrongField(document, { schema: wholeNumber, ...kind.fields });
  if (wrong) refuse('malformed', `The field ${wrong} is not as it should be.`);
  const { _id: id } = document;
  if (kind.idOf ? kind.idOf(document) !== id : id.length > LONGEST_ID) {
    refuse('malformed', 'The id does not go with what the document says.');
  }
}

function judgeRemoval(tombstone, old, writer, kind) {
  const kept = Object.keys(tombstone).find((field) => !field.startsWith('_'));
  if (kept) refuse('malformed', 'A deleted document keeps nothing.');
  if (!writer.isAdmin) kind.remove(old, writer);
}

/**
 * Judges one write: what holds for every document, then what holds for its kind. The kind is told by
 * the id alone, as a deleted document has nothing else.
 *
 * @param kinds by name `{ schema, fields, idOf?, create, change, remove }`; whoever runs the server may
 *   write all that is well-formed.
 */
export function judge(document, oldDocument, writer, kinds) {
  const [, name = ''] = /^([a-z]+):[0-9A-Za-z-]{1,180}$/.exec(document._id) ?? [];
  if (writer.isAdmin && document._id.startsWith('_')) return;
  if (!Object.keys(kinds).includes(name)) {
    refuse('unknown-kind', `Documents such as ${document._id} do not belong here.`);
  }
  const kind = kinds[name];
  if (document._attachments) refuse('attachment', 'Documents have no files attached.');
  if (!writer.isAdmin && isReplicated(document, oldDocument)) {
    refuse('replicated', 'Only whoever runs the server may replicate into it.');
  }
  const old = oldDocument && !oldDocument._deleted ? oldDocument : null;
  if (document._deleted) return judgeRemoval(document, old, writer, kind);
  needsKnownSchema(document, old, kind);
  needsShape(document, kind);
  if (writer.isAdmin) return;
  if (old) kind.change(document, old, writer);
  else kind.create(document, writer);
}
