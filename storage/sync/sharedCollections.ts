import * as v from 'valibot';
import type { Collection } from '@/cards/card';
import type { Slug } from '@/cards/collectionSlug';
import { collectionOfContent } from '@/documents/contents';
import { CollectionDocumentSchema } from '@/documents/kinds/workspace';
import { database } from '../database';
import type { Account } from './backend';
import { isUsagePlace, placeOfSlug } from './places';
import { mayInCollection } from './rights';
import { type FeedRow, newFeed, type Place } from './rows';

/** The collections that the hub lists, as this device knows it. */
async function listedCollections(): Promise<(Collection & { slug: Slug })[]> {
  const listed = await database.documents
    .where('[place+id]')
    .between(['hub', 'collection:'], ['hub', 'collection;'])
    .toArray();
  return listed.flatMap(({ id, content }) => {
    const parsed = v.safeParse(CollectionDocumentSchema, { ...content, _id: id });
    return parsed.success ? [collectionOfContent(parsed.output)] : [];
  });
}

/** Whether the hub lists the collection of a place. */
export async function isListed(place: Place): Promise<boolean> {
  return (await listedCollections()).some(({ slug }) => place === placeOfSlug(slug));
}

/**
 * Gives every collection that this account may read its place on this device, and tells the feeds to read.
 * One that it may no longer read, or that is not listed any more, stays until the server says so itself.
 */
export function shareCollections(account: Account): Promise<FeedRow[]> {
  const { collections, documents, feeds } = database;
  return database.transaction('rw', collections, documents, feeds, async () => {
    const known = new Map((await feeds.toArray()).map((feed) => [feed.place, feed]));
    const found = new Map<Place, FeedRow>();
    for (const collection of await listedCollections()) {
      const place = placeOfSlug(collection.slug);
      const feed = known.get(place);
      if (!feed && !mayInCollection(account, 'read', collection.slug)) continue;
      if ((await collections.get(collection.id)) === undefined) await collections.put(collection);
      found.set(place, feed ?? newFeed(place));
    }
    await feeds.bulkPut([...found.values()]);
    const isOther = (place: Place) => place === 'hub' || isUsagePlace(place) || found.has(place);
    const unlisted = [...known.values()].filter(({ place }) => !isOther(place));
    return [...found.values(), ...unlisted];
  });
}
