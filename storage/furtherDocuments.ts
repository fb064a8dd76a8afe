import { kindOf } from '@/documents/kinds';
import { inOrder } from '@/documents/order';
import { database } from './database';
import type { Content } from './sync/backend';
import { outboxTables, queueDocument } from './sync/outbox';
import type { Place } from './sync/rows';

/** A document of this device alone, of a kind that has no table of its own. */
export interface OwnDocument {
  id: string;
  kind: string;
  content: Content;
}

/** Where a document stands: a database of the team's workspace, or this device alone. */
export type DocumentHome = Place | 'device';

/** A document of a kind without a table of its own: a flag, a template, a group. */
export interface FurtherDocument extends OwnDocument {
  home: DocumentHome;
}

/** The tables that {@link writeFurther} needs in the transaction. */
export function furtherTables() {
  const { documents, ownDocuments } = database;
  return [documents, ownDocuments, ...outboxTables()];
}

/** All documents of a kind, the team's and those of this device. */
export async function furtherOfKind(kind: string): Promise<FurtherDocument[]> {
  const [shared, own] = await Promise.all([
    database.documents.where('kind').equals(kind).toArray(),
    database.ownDocuments.where('kind').equals(kind).toArray(),
  ]);
  return [
    ...shared.map(({ place, id, content }) => ({ home: place, id, kind, content })),
    ...own.map((each) => ({ home: 'device' as const, ...each })),
  ];
}

async function standingContent(home: DocumentHome, id: string): Promise<Content | null> {
  const row =
    home === 'device'
      ? await database.ownDocuments.get(id)
      : await database.documents.get([home, id]);
  return row?.content ?? null;
}

/**
 * Within a transaction over {@link furtherTables}: writes a document, or removes it, and notes what the
 * server is to be told of one that is shared.
 *
 * @param content without its id; null removes it.
 * @param at ISO 8601.
 * @throws TypeError for an id of no known kind.
 */
export async function writeFurther(
  { home, id, content }: { home: DocumentHome; id: string; content: Content | null },
  at: string,
): Promise<void> {
  const kind = kindOf(id);
  if (kind === undefined) throw new TypeError(`${id} is of no known kind`);
  const before = await standingContent(home, id);
  if (home === 'device') {
    if (content) await database.ownDocuments.put({ id, kind, content: inOrder(content) });
    else await database.ownDocuments.delete(id);
    return;
  }
  if (content) await database.documents.put({ place: home, id, kind, content: inOrder(content) });
  else await database.documents.delete([home, id]);
  await queueDocument({ place: home, id, before, isDeleted: content === null }, at);
}
