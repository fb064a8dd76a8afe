/** A value as both sides have it, and as it was before; `base` is null where that is unknown. */
export interface Sides<T> {
  base: { value: T } | null;
  mine: T;
  theirs: T;
}

/** What becomes of a value: one that nobody need be asked about, or each side's own. */
export type Verdict<T> = { kind: 'settled'; value: T } | { kind: 'both' };

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A value as text that is the same whatever the order of its keys; nothing where it is undefined. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, sorted) ?? '';
}

/** Whether two JSON values are the same but for the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalText(a) === canonicalText(b);
}

/** The value where both agree, else that of the side which changed it; open where both did. */
export function decide<T>({ base, mine, theirs }: Sides<T>): Verdict<T> {
  if (isSame(mine, theirs)) return { kind: 'settled', value: mine };
  if (base && isSame(mine, base.value)) return { kind: 'settled', value: theirs };
  if (base && isSame(theirs, base.value)) return { kind: 'settled', value: mine };
  return { kind: 'both' };
}

/** The sides of one part of a value. */
export function sidesOf<Whole, Part>(
  { base, mine, theirs }: Sides<Whole>,
  pick: (whole: Whole) => Part,
): Sides<Part> {
  return { base: base && { value: pick(base.value) }, mine: pick(mine), theirs: pick(theirs) };
}
