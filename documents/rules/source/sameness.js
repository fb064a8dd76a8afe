function isHolder(value) {
  return typeof value === 'object' && value !== null;
}

/** Whether two values of JSON say the same, in whatever order their fields stand. */
export function isSame(one, other) {
  if (!isHolder(one) || !isHolder(other)) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  const others = Object.keys(other);
  return (
    keys.length === others.length &&
    keys.every((key) => others.includes(key) && isSame(one[key], other[key]))
  );
}

/** Of a list of fields those that two documents do not share. */
export function changedFields(one, other, fields) {
  return fields.filter((field) => !isSame(one[field], other[field]));
}
