import type { Card } from '@/cards/card';
import { database } from './database';

/** How much the workspace holds. */
export interface ReplicaCounts {
  cards: Record<Card['status'], number>;
  /** Cards that are not of the sample. */
  ownCards: number;
  collections: number;
  members: number;
}

/** How much the replica holds, and of what kind. */
export interface ReplicaStatistics extends ReplicaCounts {
  /** The version of the database's form. */
  version: number;
  /** Cards with an answer in a language, by the language without its region. */
  languages: Record<string, number>;
  favourites: number;
  drafts: number;
  captures: number;
  receipts: number;
}

/** Counts what the workspace holds by its indices, in one transaction; no card is read. */
export function replicaCounts(): Promise<ReplicaCounts> {
  const { cards, collections, members } = database;
  return database.transaction('r', cards, collections, members, async () => {
    const all = await collections.toArray();
    const ofSamples = await Promise.all(
      all
        .filter(({ sample }) => sample)
        .map(({ id }) => cards.where('collection').equals(id).count()),
    );
    const of = (status: Card['status']) => cards.where('status').equals(status).count();
    const counts = {
      draft: await of('draft'),
      published: await of('published'),
      archived: await of('archived'),
    };
    const samples = ofSamples.reduce((sum, count) => sum + count, 0);
    return {
      cards: counts,
      ownCards: counts.draft + counts.published + counts.archived - samples,
      collections: all.length,
      members: await members.count(),
    };
  });
}

/** Counts all that the replica holds, in one transaction. Every card is read: not for a page. */
export function replicaStatistics(): Promise<ReplicaStatistics> {
  const { cards, collections, members, favourites, drafts, captures, receipts } = database;
  const tables = [cards, collections, members, favourites, drafts, captures, receipts];
  return database.transaction('r', tables, async () => {
    const languages = new Map<string, number>();
    await cards.each(({ answer }) => {
      const bases = Object.keys(answer).map((tag) => tag.slice(0, 3).replace(/-.*/, ''));
      for (const base of new Set(bases)) languages.set(base, (languages.get(base) ?? 0) + 1);
    });
    return {
      version: database.verno,
      languages: Object.fromEntries([...languages].sort()),
      ...(await replicaCounts()),
      favourites: await favourites.count(),
      drafts: await drafts.count(),
      captures: await captures.count(),
      receipts: await receipts.count(),
    };
  });
}
