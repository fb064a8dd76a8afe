/** The first time stated by elements, as ISO 8601. */
export function statedTime(elements: Iterable<Element>): string | null {
  for (const element of elements) {
    const time = Date.parse(element.getAttribute('datetime') ?? '');
    if (!Number.isNaN(time)) return new Date(time).toISOString();
  }
  return null;
}
