import { has } from './variant.ts';

type Attributes = Record<string, string>;

/** Every attribute an adapter may recognise passes here, so that `broken` can rename them all. */
export function marker(attributes: Attributes): Attributes {
  if (!has('broken')) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value], index) => [
      `data-q${index}${name.length}`,
      `q${[...value].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)}`,
    ]),
  );
}

export function testId(value: string, more: Attributes = {}): Attributes {
  return marker({ 'data-test-id': value, ...more });
}

/** A class that the real product has; the look hangs on other classes. */
export function markerClass(own: string, real: string): string {
  return has('broken') ? own : `${own} ${real}`;
}
