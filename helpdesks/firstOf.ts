/** The first element that any of the selectors finds, trying them in order. */
export function firstOf<Found extends Element = Element>(
  root: ParentNode,
  selectors: readonly string[],
): Found | null {
  for (const selector of selectors) {
    const found = root.querySelector<Found>(selector);
    if (found) return found;
  }
  return null;
}
