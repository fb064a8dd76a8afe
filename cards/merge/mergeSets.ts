import { canonicalText, decide, type Sides } from './twoSided';

/**
 * Two lists in which the order says nothing: what either side added stays, what either removed goes.
 * What the base had keeps its order; what is new follows, ordered by its text. Without a base all of
 * both stays.
 */
export function mergeSets<T>(sides: Sides<readonly T[]>): T[] {
  const verdict = decide(sides);
  if (verdict.kind === 'settled') return [...verdict.value];
  const byText = (items: readonly T[]) => new Map(items.map((item) => [canonicalText(item), item]));
  const [was, mine, theirs] = [sides.base?.value ?? [], sides.mine, sides.theirs].map(byText);
  const all = new Map([...(was ?? []), ...(mine ?? []), ...(theirs ?? [])]);
  const kept = [...all].filter(
    ([text]) => !was?.has(text) || (mine?.has(text) && theirs?.has(text)),
  );
  const added = kept.filter(([text]) => !was?.has(text)).sort(([a], [b]) => (a < b ? -1 : 1));
  return [...kept.filter(([text]) => was?.has(text)), ...added].map(([, item]) => item);
}
