import type { Held, Place } from './rows';

/**
 * The versions of many documents of a place: those whose ids come from `from` on, up to where the place's next
 * row begins. A row for each document would cost a first reading as much as the documents do.
 */
export interface RevisionsRow {
  place: Place;
  /** Not greater than any id of the row; the empty string where ids before all others may stand. */
  from: string;
  ids: string[];
  /** Of each of the ids, in their order: lists of texts are what the browser packs soonest. */
  revisions: Held['revision'][];
  /** The states of those that are not `held`. */
  unread: [id: string, state: Held['state']][];
  /** How many of them are `newer`; left out for none: an index of it has no entry for most rows. */
  newer?: number;
}

/** A row that outgrows the one is made rows of at most the other. */
const MOST = 200;
const SPLIT_INTO = 100;

function row(
  place: Place,
  from: string,
  entries: readonly (readonly [id: string, held: Held])[],
): RevisionsRow {
  const unread = entries.flatMap(([id, { state }]): RevisionsRow['unread'] =>
    state === 'held' ? [] : [[id, state]],
  );
  const newer = unread.filter(([, state]) => state === 'newer').length;
  return {
    ...{ place, from, ids: entries.map(([id]) => id) },
    ...{ revisions: entries.map(([, { revision }]) => revision), unread },
    ...(newer > 0 && { newer }),
  };
}

/** What a row says of its documents, by their ids. */
export function heldIn({ ids, revisions, unread }: RevisionsRow): Map<string, Held> {
  const states = new Map(unread);
  return new Map(
    revisions.flatMap((revision, at): [string, Held][] => {
      const id = ids[at];
      return id === undefined ? [] : [[id, { revision, state: states.get(id) ?? 'held' }]];
    }),
  );
}

/** The rows for all that stands from `from` up to the next row: none for nothing, several for much. */
export function revisionRows(
  place: Place,
  from: string,
  held: ReadonlyMap<string, Held>,
): RevisionsRow[] {
  if (held.size === 0) return [];
  if (held.size <= MOST) return [row(place, from, [...held])];
  const sorted = [...held].sort(([one], [other]) => (one < other ? -1 : 1));
  const size = Math.ceil(sorted.length / Math.ceil(sorted.length / SPLIT_INTO));
  const rows: RevisionsRow[] = [];
  for (let start = 0; start < sorted.length; start += size) {
    const part = sorted.slice(start, start + size);
    const [first = ''] = part[0] ?? [];
    rows.push(row(place, start === 0 ? from : first, part));
  }
  return rows;
}

/**
 * To which row each document belongs, or would.
 *
 * @param starts where the rows of the place begin, in order.
 * @returns the ids by the beginning of their row; the empty string where no row begins before them.
 */
export function rowsOfIds(starts: readonly string[], ids: Iterable<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const id of ids) {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? '') <= id) low = middle + 1;
      else high = middle;
    }
    const from = starts[low - 1] ?? '';
    const others = found.get(from);
    if (others) others.push(id);
    else found.set(from, [id]);
  }
  return found;
}
