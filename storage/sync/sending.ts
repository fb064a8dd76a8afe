import type { Content, LocalChange } from './backend';
import { isSameContent } from './reconcile';
import type { OutboxRow } from './rows';

/** So many different versions that were sent and never answered are kept. */
const MOST_SENT = 20;

/** A change on its way, with the row that it is of. */
export interface Sending {
  row: OutboxRow;
  change: LocalChange;
  /** The losing version that it removes, where it does that. */
  leaf: OutboxRow['leaves'][number] | undefined;
}

/** What of a row is to be sent next, its document saying this; null for nothing. */
export function sendingOf(row: OutboxRow, content: Content | null): Sending | null {
  const { id, base, baseRevision } = row;
  const [leaf] = row.leaves;
  const isWritten = isSameContent(content, base) && baseRevision !== null;
  // What is deleted goes last: a losing version would take its place.
  if (leaf !== undefined && (isWritten || content === null)) {
    return { row, leaf, change: { id, base: leaf, content: null } };
  }
  // As far as is known there is nothing to delete; what was sent and not answered the feed will bring.
  if (content === null && base === null) return null;
  return { row, leaf: undefined, change: { id, base: baseRevision, content } };
}

/** What was sent and may have arrived, with this content. */
export function sentWith({ sent }: OutboxRow, content: Content | null): OutboxRow['sent'] {
  if (sent.some((each) => isSameContent(each, content))) return sent;
  return [...sent, content].slice(-MOST_SENT);
}
