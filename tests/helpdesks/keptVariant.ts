const storageKey = 'variant';

/**
 * The variants of a rebuilt page that its address asks for (`?variant=a,b`). They are kept outside
 * the address, as pushState drops the query; `?variant=` without a value clears them.
 */
export function keptVariant<Name extends string>(names: readonly Name[]): ReadonlySet<Name> {
  const asked = new URLSearchParams(location.search).get('variant');
  if (asked !== null) sessionStorage.setItem(storageKey, asked);
  const kept = (sessionStorage.getItem(storageKey) ?? '').split(',');
  return new Set(names.filter((name) => kept.includes(name)));
}
