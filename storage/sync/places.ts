import * as v from 'valibot';
import { type Slug, SlugSchema } from '@/cards/collectionSlug';
import { type DocumentPlace, databaseName, type Prefix } from '@/documents/place';
import type { Place } from './rows';

const COLLECTION = 'c_';

/** The place of a collection's cards. */
export function placeOfSlug(slug: Slug): Place {
  return `${COLLECTION}${slug}`;
}

/** What of the workspace a place is. */
export function documentPlace(place: Place): DocumentPlace {
  if (place === 'hub') return { kind: 'hub' };
  return { kind: 'collection', slug: v.parse(SlugSchema, place.slice(COLLECTION.length)) };
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
