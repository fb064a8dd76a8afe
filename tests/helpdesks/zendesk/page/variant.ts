import { keptVariant } from '../../keptVariant.ts';

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

const variant = keptVariant(names);

export function has(name: VariantName): boolean {
  return variant.has(name);
}
