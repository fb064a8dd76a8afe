import type { Place } from '@/storage/sync/rows';
import type { Directory } from '../card/rows';

/** The name of the collection at a place; null for what all collections have in common. */
export function collectionAt(place: Place, { collections }: Directory): string | null {
  if (place === 'hub') return null;
  const found = [...collections.values()].find(({ slug }) => place === `c_${slug}`);
  return found?.name ?? place.slice('c_'.length);
}
