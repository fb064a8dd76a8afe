/** Keys of a dictionary in ascending order, each once: strings by UTF-16 units, or numbers. */
export type SortedKeys<Key extends string | number> = ArrayLike<Key>;

/** The place of the first key that is not before the given one, from `from` up to `to`. */
export function placeOf<Key extends string | number>(
  keys: SortedKeys<Key>,
  key: Key,
  from = 0,
  to = keys.length,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const here = keys[middle];
    if (here !== undefined && here < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the key stands among the keys from `from` up to `to`, or -1. */
export function indexIn<Key extends string | number>(
  keys: SortedKeys<Key>,
  key: Key,
  from = 0,
  to = keys.length,
): number {
  const place = placeOf(keys, key, from, to);
  return place < to && keys[place] === key ? place : -1;
}

/** Whether the keys ascend and none stands twice. */
export function ascends<Key extends string | number>(keys: SortedKeys<Key>): boolean {
  let last: Key | undefined = keys[0];
  for (let at = 1; at < keys.length; at++) {
    const here: Key | undefined = keys[at];
    // Written so that a number that is none is refused too.
    if (last === undefined || here === undefined || !(last < here)) return false;
    last = here;
  }
  return true;
}
