import { kindOf } from '@/documents/kinds';
import type { RemoteChange } from './backend';
import type { DocumentTables } from './documentTables';
import type { Revisions } from './revisions';
import type { OutboxRow } from './rows';

/** Their ids are made of other things: a database that was made anew comes to hold them by itself. */
const MADE_ANYWHERE: readonly (string | undefined)[] = ['member', 'meta', 'setting'];

/** Whether the database of before had a document that stands here. */
export function wasHeld(row: OutboxRow | undefined): boolean {
  return !row || row.base !== null;
}

/**
 * Within a transaction, while a place is compared: whether some changes of the other database bring a document
 * that this device had of the one before.
 *
 * @param revisions what was read of the other database up to now.
 */
export async function bringsHeld(
  changes: readonly RemoteChange[],
  waiting: ReadonlyMap<string, OutboxRow>,
  revisions: Revisions,
  tables: DocumentTables,
): Promise<boolean> {
  const ids = changes.flatMap(({ id, content }) => {
    const isTelling = content !== null && !MADE_ANYWHERE.includes(kindOf(id));
    return isTelling && !revisions.has(id) ? id : [];
  });
  const contents = await tables.readAll(ids);
  return ids.some((id, at) => {
    const row = waiting.get(id);
    return row ? wasHeld(row) : contents[at] !== null;
  });
}
