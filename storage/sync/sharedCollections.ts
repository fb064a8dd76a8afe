import * as v from 'valibot';
import type { Collection } from '@/cards/card';
import { collectionOfContent } from '@/documents/contents';
import { CollectionDocumentSchema } from '@/documents/kinds/workspace';
import { database } from '../database';
import type { Account } from './backend';
import { type FeedRow, newFeed, type Place } from './rows';

const ROLES = ['read', 'edit', 'verify', 'manage'];
/** A server's own administrators read everything. */
const ADMIN = '_admin';

function mayRead({ roles }: Account, slug: string): boolean {
  return roles.includes(ADMIN) || ROLES.some((role) => roles.includes(`${role}:${slug}`));
}

/**
 * Gives every collection that this account may read its place on this device, and tells the feeds to read.
 * One that it may no longer read stays until the server says so itself.
 */
export function shareCollections(account: Account): Promise<FeedRow[]> {
  const { collections, documents, feeds } = database;
  return database.transaction('rw', collections, documents, feeds, async () => {
    const listed = await documents
      .where('[place+id]')
      .between(['hub', 'collection:'], ['hub', 'collection;'])
      .toArray();
    const shared = listed.flatMap(({ id, content }): (Collection & { slug: string })[] => {
      const parsed = v.safeParse(CollectionDocumentSchema, { ...content, _id: id });
      return parsed.success ? [collectionOfContent(parsed.output)] : [];
    });
    const known = new Map((await feeds.toArray()).map((feed) => [feed.place, feed]));
    const found: FeedRow[] = [];
    for (const collection of shared) {
      const place: Place = `c_${collection.slug}`;
      const feed = known.get(place);
      if (!feed && !mayRead(account, collection.slug)) continue;
      if ((await collections.get(collection.id)) === undefined) await collections.put(collection);
      found.push(feed ?? newFeed(place));
    }
    await feeds.bulkPut(found);
    return found;
  });
}
