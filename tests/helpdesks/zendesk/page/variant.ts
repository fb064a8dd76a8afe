const names = [
  'active-class',
  'legacy',
  'column-reverse',
  'slow',
  'es',
  'broken',
  'restoring',
] as const;

export type VariantName = (typeof names)[number];

const storageKey = 'variant';

function readVariant(): ReadonlySet<VariantName> {
  // Kept outside the address, as pushState drops the query; `?variant=` without a value clears it.
  const asked = new URLSearchParams(location.search).get('variant');
  if (asked !== null) sessionStorage.setItem(storageKey, asked);
  const kept = (sessionStorage.getItem(storageKey) ?? '').split(',');
  return new Set(names.filter((name) => kept.includes(name)));
}

const variant = readVariant();

export function has(name: VariantName): boolean {
  return variant.has(name);
}
