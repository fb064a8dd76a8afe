/**
 * A value of JSON with the fields of its objects in the order of their names, and without those that are
 * undefined: the same content gives the same JSON, byte for byte, on every device.
 */
export function inOrder<Value>(value: Value): Value;
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const sorted = entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, each]) => [key, inOrder(each)]));
}
