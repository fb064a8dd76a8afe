import type { Collection } from '@/cards/card';
import { database } from '../database';
import { placeOfSlug } from './places';
import type { Place } from './rows';

/** The collection whose cards stand in a place; undefined for the hub, and for one that left this device. */
export function collectionOfPlace(place: Place): Promise<Collection | undefined> {
  return database.collections
    .filter(({ slug }) => slug !== undefined && placeOfSlug(slug) === place)
    .first();
}
