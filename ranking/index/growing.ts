/** An array that holds what the given one holds and has room for `length` elements, the rest 0. */
export function withRoom(
  array: Uint32Array<ArrayBuffer>,
  length: number,
): Uint32Array<ArrayBuffer> {
  if (array.length >= length) return array;
  // Doubling keeps the cost of growing in proportion to what is added.
  const larger = new Uint32Array(Math.max(length, array.length * 2, 64));
  larger.set(array);
  return larger;
}
