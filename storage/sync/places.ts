import * as v from 'valibot';
import { type Slug, SlugSchema } from '@/cards/collectionSlug';
import {
  DEFAULT_PREFIX,
  type DocumentPlace,
  databaseName,
  type Prefix,
  placeOf,
} from '@/documents/place';
import type { Place } from './rows';

const COLLECTION = 'c_';
const USAGE = '_use';
const VERSIONS = '_versions';

/** The place of a collection's cards. */
export function placeOfSlug(slug: Slug): Place {
  return `${COLLECTION}${slug}`;
}

/** The place of the use of a collection's cards. */
export function usagePlaceOfSlug(slug: Slug): Place {
  return `${COLLECTION}${slug}${USAGE}`;
}

/** The place of the earlier versions of a collection's cards. */
export function versionsPlace(place: Place): Place {
  return place === 'hub' ? place : `${place}${VERSIONS}`;
}

/** Whether a place holds the use of a collection's cards: no slug has an underscore. */
export function isUsagePlace(place: Place): boolean {
  return place.endsWith(USAGE);
}

/** What of the workspace a place is. @throws TypeError for what is none. */
export function documentPlace(place: Place): DocumentPlace {
  const found = placeOf(DEFAULT_PREFIX, `${DEFAULT_PREFIX}${place}`);
  if (!found) throw new TypeError(`${place} is no place`);
  return found;
}

/** The database of a place on the server. */
export function databaseOfPlace(prefix: Prefix, place: Place): string {
  return databaseName(prefix, documentPlace(place));
}

/** The places of collections by their slugs; what is none is left out. */
export function placesOfSlugs(slugs: readonly string[]): Place[] {
  return slugs.flatMap((slug) => {
    const parsed = v.safeParse(SlugSchema, slug);
    return parsed.success ? placeOfSlug(parsed.output) : [];
  });
}
