import type { Directory } from '@/storage/directory';
import { placeOfSlug } from '@/storage/sync/places';
import type { Place } from '@/storage/sync/rows';

/** The name of the collection at a place; null for what all collections have in common. */
export function collectionAt(place: Place, { collections }: Directory): string | null {
  if (place === 'hub') return null;
  const found = [...collections.values()].find(
    ({ slug }) => slug !== undefined && place === placeOfSlug(slug),
  );
  return found?.name ?? place.slice('c_'.length);
}
