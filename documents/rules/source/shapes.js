// What a field may hold; each answers for a value of JSON, or undefined where the field is not there.

export const LONGEST_ID = 80;
const DATE = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';

export const text = (value) => typeof value === 'string';
export const filled = (value) => text(value) && value !== '';
export const wholeNumber = (value) => Number.isInteger(value) && value >= 0;
export const matching = (pattern) => (value) => text(value) && pattern.test(value);
export const oneOf =
  (...values) =>
  (value) =>
    values.includes(value);
export const either =
  (...shapes) =>
  (value) =>
    shapes.some((shape) => shape(value));
export const optional = (shape) => (value) => value === undefined || shape(value);
export const listOf = (shape) => (value) => Array.isArray(value) && value.every(shape);

const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
export const mapOf = (key, shape) => (value) =>
  isMap(value) && Object.keys(value).every((each) => key(each) && shape(value[each]));

/** The first field that is not as it should be, or that nobody knows; undefined where all are. */
export function wrongField(value, fields) {
  const known = Object.keys(fields);
  return (
    known.find((field) => !fields[field](value[field])) ??
    Object.keys(value).find((field) => !field.startsWith('_') && !known.includes(field))
  );
}

export const withFields = (fields) => (value) =>
  isMap(value) && wrongField(value, fields) === undefined;

export const idOf = (kind) => {
  const pattern = new RegExp(`^${kind}:[0-9A-Za-z-]+$`);
  return (value) => text(value) && value.length <= LONGEST_ID && pattern.test(value);
};
export const day = matching(new RegExp(`^${DATE}$`));
export const instant = matching(
  new RegExp(`^${DATE}[T ]([01]\\d|2[0-3])(:[0-5]\\d){2}(\\.\\d{1,9})?Z$`),
);
export const language = matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export const mark = withFields({ by: idOf('member'), at: instant });
