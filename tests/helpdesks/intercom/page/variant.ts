import { keptVariant } from '../../keptVariant.ts';

const names = [
  /** The Inbox before April 2026: runs with categories, older streams and tabs. */
  'legacy',
  /** Parts, titles and streams under names that no adapter knows. */
  'broken',
  /** The stream follows the address late. */
  'slow',
  /** Parts carry no ids of their own. */
  'no-ids',
  /** The reply box stands in an open shadow root. */
  'shadow',
  /** ProseMirror does not hear the first paste that is not a person's. */
  'deaf',
  /** Nothing tells that the reply box is on a note. */
  'silent-note',
  /** The interface in Spanish. */
  'es',
] as const;

const variant = keptVariant(names);

export function has(name: (typeof names)[number]): boolean {
  return variant.has(name);
}
