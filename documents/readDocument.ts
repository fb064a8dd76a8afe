import * as v from 'valibot';
import { KINDS, kindOf, standsIn } from './kinds';
import type { DocumentPlace } from './place';

/** What a document from a server turned out to be. All but those that were read are left as they are. */
export type DocumentReading =
  | ReturnType<(typeof KINDS)[keyof typeof KINDS]['read']>
  /** A newer version of Sidecard knows such documents, or nobody does. */
  | { state: 'unknown-kind' };

/** A document of any kind, told apart by the `kind` beside it. */
export type ReadDocument = Extract<DocumentReading, { state: 'read' }>;

const EnvelopeSchema = v.looseObject({ _id: v.string() });

/**
 * Reads what a server holds: a document of any schema up to the newest that this version knows, as one of
 * the newest. Never throws. Of the envelope the id is kept; revisions are the replica's.
 */
export function readDocument(raw: unknown, place: DocumentPlace): DocumentReading {
  const envelope = v.safeParse(EnvelopeSchema, raw);
  if (!envelope.success) return { state: 'damaged', problem: 'no document with an id' };
  const kind = kindOf(envelope.output._id);
  if (!kind) return { state: 'unknown-kind' };
  if (!standsIn(kind, place.kind)) {
    return { state: 'damaged', problem: `a ${kind} does not stand in a database of ${place.kind}` };
  }
  return KINDS[kind].read(envelope.output);
}
