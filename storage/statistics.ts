import type { Card } from '@/cards/card';
import { database } from './database';

/** How much the replica holds. */
export interface ReplicaStatistics {
  /** The version of the database's form. */
  version: number;
  cards: Record<Card['status'], number>;
  /** Cards with an answer in a language, by the language without its region. */
  languages: Record<string, number>;
  /** Cards that are not of the sample. */
  ownCards: number;
  collections: number;
  members: number;
  favourites: number;
  drafts: number;
  captures: number;
  receipts: number;
}

/** Counts what the replica holds, in one transaction. */
export function replicaStatistics(): Promise<ReplicaStatistics> {
  const { cards, collections, members, favourites, drafts, captures, receipts } = database;
  const tables = [cards, collections, members, favourites, drafts, captures, receipts];
  return database.transaction('r', tables, async () => {
    const samples = await collections.filter((each) => each.sample === true).primaryKeys();
    const statuses = { draft: 0, published: 0, archived: 0 };
    const languages = new Map<string, number>();
    let ownCards = 0;
    await cards.each((card) => {
      statuses[card.status] += 1;
      if (!samples.includes(card.collection)) ownCards += 1;
      const bases = Object.keys(card.answer).map((tag) => tag.slice(0, 3).replace(/-.*/, ''));
      for (const base of new Set(bases)) languages.set(base, (languages.get(base) ?? 0) + 1);
    });
    return {
      version: database.verno,
      cards: statuses,
      languages: Object.fromEntries([...languages].sort()),
      ownCards,
      collections: await collections.count(),
      members: await members.count(),
      favourites: await favourites.count(),
      drafts: await drafts.count(),
      captures: await captures.count(),
      receipts: await receipts.count(),
    };
  });
}
