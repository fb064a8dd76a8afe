import { frequencyIn, slotIn } from './posting';
import { ascends, type SortedKeys } from './sortedKeys';

/**
 * Postings that change no more, list after list in one array: the list of a key in a field goes from
 * `starts[key * fields + field]` up to the next start.
 */
export interface SettledPostings<Key extends string | number> {
  readonly keys: SortedKeys<Key>;
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly entries: Uint32Array<ArrayBuffer>;
}

/** None at all. */
export function noPostings<Key extends string | number>(): SettledPostings<Key> {
  return { keys: [], starts: new Uint32Array(1), entries: new Uint32Array(0) };
}

/** Whether each list ends where the next starts, none before it began, and the last at `end`. */
function areStarts(starts: Uint32Array, end: number): boolean {
  let last = 0;
  // By index: there are millions, and an index is loaded while somebody waits.
  for (let at = 0; at < starts.length; at++) {
    const start = starts[at] ?? 0;
    if (start < last) return false;
    last = start;
  }
  return starts[0] === 0 && last === end;
}

/** Whether all postings count something, and are of the first `slots` slots. */
function arePostings(entries: Uint32Array, slots: number): boolean {
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] ?? 0;
    if (slotIn(entry) >= slots || frequencyIn(entry) === 0) return false;
  }
  return true;
}

/** Whether these are postings of so many fields that point at none but the first `slots` slots. */
export function areSound<Key extends string | number>(
  { keys, starts, entries }: SettledPostings<Key>,
  fields: number,
  slots: number,
): boolean {
  return (
    starts.length === keys.length * fields + 1 &&
    areStarts(starts, entries.length) &&
    arePostings(entries, slots) &&
    ascends(keys)
  );
}
